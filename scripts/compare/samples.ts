import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as make from '#test/helpers/photo-bytes.ts';

/** Names of files that are read. */
export const PICTURES = /\.(?:jpe?g|png|gif|webp|hei[cf]|avif|tiff?|mp4|mov|m4v)$/i;

const NOTHING = make.tiff({ 274: { long: 1 } });

const BASES: Readonly<Record<string, Uint8Array>> = {
  jpg: make.jpeg(),
  png: make.png(),
  webp: make.webp(),
  gif: make.gif(),
  tif: make.tiffPicture(),
  heic: make.heic('heic', NOTHING, make.xmp('')),
  avif: make.heic('avif', NOTHING, make.xmp('')),
  mp4: make.film(),
  mov: make.film('qt  '),
};

/** What ExifTool is asked to write; a format takes what it has room for. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  exif: [
    ...['-EXIF:GPSLatitude=52.3702', '-EXIF:GPSLatitudeRef=N', '-EXIF:GPSLongitude=4.8952', '-EXIF:GPSLongitudeRef=W'],
    ...['-EXIF:Artist=An de Wit', '-EXIF:OwnerName=Piet Bakker', '-EXIF:SerialNumber=SN12345'],
    ...['-EXIF:LensSerialNumber=L99', '-EXIF:DateTimeOriginal=2024:05:01 10:11:12', '-EXIF:XPKeywords=tuin;zomer'],
    ...['-EXIF:ImageDescription=Mevrouw Jansen, kamer 12', '-EXIF:UserComment=Ré in de tuin', '-EXIF:XPTitle=Zoë'],
  ],
  xmp: [
    ...['-XMP:GPSLatitude=52.3702', '-XMP:GPSLongitude=-4.8952', '-XMP:Creator=An de Wit', '-XMP:City=Tilburg'],
    ...['-XMP:PersonInImage=Ria Jansen', '-XMP-aux:SerialNumber=SN12345', '-XMP:CreateDate=2024:05:01 10:11:12'],
    ...['-XMP:Description=Mevrouw Jansen', '-XMP:Subject=huis', '-XMP:RegionName=Anneke Smit', '-XMP:RegionType=Face'],
  ],
  people: [
    ...['-XMP:RegionPersonDisplayName=Ria Jansen', '-XMP-iptcExt:LocationShownCity=Gent', '-XMP:OwnerName=Piet'],
    ...['-XMP-photoshop:Headline=Kop & meer', '-XMP-lr:HierarchicalSubject=People|Kees'],
  ],
  iptc: [
    ...['-IPTC:By-line=An', '-IPTC:Caption-Abstract=Bijschrift é', '-IPTC:City=Gent', '-IPTC:Keywords=zomer'],
    '-IPTC:DateCreated=2024:01:02',
  ],
  keys: [
    ...['-Keys:GPSCoordinates=52.37 4.89', '-Keys:Author=An', '-Keys:CreationDate=2024:05:01 10:00:00+02:00'],
    ...['-Keys:Title=Titel', '-Keys:Keywords=tuin'],
  ],
  user: [
    '-UserData:GPSCoordinates=52.37 4.89 12',
    '-UserData:Author=An',
    '-UserData:Title=Titel',
    '-UserData:Comment=ja',
  ],
  items: [
    '-ItemList:GPSCoordinates=52.37 4.89',
    '-ItemList:Artist=An',
    '-ItemList:Title=Titel',
    '-ItemList:Comment=ja',
  ],
  comment: ['-Comment=Mevrouw Jansen'],
  png: ['-PNG:Author=An', '-PNG:Description=Mevrouw é Jansen', '-PNG:CreationTime=2024:05:01 10:00:00'],
};

/** One file for each format and set that it takes. */
export function madeSamples(folder: string, exiftool: (args: readonly string[]) => string): readonly string[] {
  const made: string[] = [];
  mkdirSync(join(folder, 'made'));
  for (const [ending, bytes] of Object.entries(BASES)) {
    const base = join(folder, `base.${ending}`);
    writeFileSync(base, bytes);
    for (const [name, args] of Object.entries(SETS)) {
      const path = join(folder, 'made', `${name}.${ending}`);
      exiftool(['-q', '-q', '-m', '-o', path, ...args, base]);
      if (existsSync(path)) made.push(path);
    }
    // As it came: our own sample films tell things too.
    copyFileSync(base, join(folder, 'made', `base.${ending}`));
    made.push(join(folder, 'made', `base.${ending}`));
  }
  return made;
}
