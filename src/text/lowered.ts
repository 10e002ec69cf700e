/**
 * A text in small letters, every character in its place: offsets are those of the text itself. For patterns that the
 * case says nothing to. The flag `i` together with `u` does the same, but makes a pattern of many words take longer to
 * prepare than to run, and the background prepares anew each time that it wakes up.
 */
export function lowered(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters become two ("İ"): those stay as they are.
  return Array.from(text, (character) => {
    const small = character.toLowerCase();
    return small.length === character.length ? small : character;
  }).join('');
}
