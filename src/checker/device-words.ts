/** What cameras and programs write of themselves: nobody has told anything with it. */
const DEVICE_WORDS =
  /^(?:olympus digital camera|lead technologies inc|lavc\d|lavf\d|creator: gd-jpeg|created with (?:the )?gimp|file written by adobe photoshop|screenshot$|(?:ascii|unicode|binary) ?(?:comment)?$|default$|none$|unknown$|untitled$|core media|videohandler|soundhandler|photo$|image$|<untitled>|x-default|intel\(r\) jpeg library|handbrake|jpeg encoder)/i;

/** The texts of a file that somebody may have written. */
export const writtenBySomebody = (texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !DEVICE_WORDS.test(text));
