import type { Notes, TextField } from '#image/notes.ts';
import { UsualNames } from '#image/xmp-names.ts';
import { attributesOf, pieces } from '#image/xmp-pieces.ts';

/** Longest packet that is looked at, in UTF-16 units; the extended ones hold depth maps. */
const LONGEST = 4_000_000;
const DEEPEST = 60;

/**
 * Properties by their usual prefix (`xmp-names.ts`), in lower case. Those of a structure are named by their own name, so that the same
 * line serves wherever the structure stands.
 */
const FIELDS: Readonly<Record<string, TextField>> = {
  ...fields('captions', [
    'dc:description',
    'dc:title',
    'photoshop:headline',
    'photoshop:instructions',
    'exif:usercomment',
    'tiff:imagedescription',
    'acdsee:caption',
    'acdsee:notes',
    'iptc4xmpext:event',
    'iptc4xmpcore:alttextaccessibility',
    'iptc4xmpcore:extdescraccessibility',
    'xmpdm:logcomment',
    'xmpdm:scene',
    'xmp:label',
    'xmp:nickname',
    'photoshop:transmissionreference',
    'mwg-rs:description',
    'pdf:title',
    'crs:rawfilename',
    'xmpmm:preservedfilename',
    'xmpbj:jobref',
    'stjob:name',
  ]),
  ...fields('keywords', [
    'dc:subject',
    'lr:hierarchicalsubject',
    'digikam:tagslist',
    'microsoftphoto:lastkeywordxmp',
    'microsoftphoto:lastkeywordiptc',
    'acdsee:keywords',
    'acdsee:categories',
    'mediapro:catalogsets',
    'photoshop:category',
    'photoshop:supplementalcategories',
    'pdf:keywords',
    'xmpdm:shotname',
  ]),
  ...fields('persons', [
    'iptc4xmpext:personinimage',
    'iptc4xmpext:personname',
    'mwg-rs:name',
    'mpreg:persondisplayname',
    'mpreg:personemaildigest',
    'mpreg:personliveidcid',
    'mediapro:people',
    'iptc4xmpext:name',
    'iptc4xmpext:modelage',
    'plus:modelreleaseid',
  ]),
  ...fields('owners', [
    'dc:creator',
    'dc:rights',
    'dc:publisher',
    'dc:contributor',
    'tiff:artist',
    'tiff:copyright',
    'photoshop:credit',
    'photoshop:source',
    'photoshop:captionwriter',
    'aux:ownername',
    'exifex:cameraownername',
    'exifex:photographer',
    'exifex:imageeditor',
    'xmprights:owner',
    'xmprights:certificate',
    'xmpdm:artist',
    'xmpdm:copyright',
    'pdf:author',
    'cc:attributionname',
    'plus:imagecreatorname',
    'plus:imagecreator',
    'plus:copyrightownername',
    'plus:licensorname',
    'plus:imagesuppliername',
    'acdsee:author',
    'iptc4xmpcore:ciemailwork',
    'iptc4xmpcore:citelwork',
    'iptc4xmpcore:ciadrextadr',
    'iptc4xmpcore:ciurlwork',
    'xmpdm:director',
  ]),
  ...fields('placeNames', [
    'photoshop:city',
    'photoshop:state',
    'photoshop:country',
    'iptc4xmpcore:location',
    'iptc4xmpext:city',
    'iptc4xmpext:sublocation',
    'iptc4xmpext:provincestate',
    'iptc4xmpext:countryname',
    'iptc4xmpext:locationname',
    'iptc4xmpcore:ciadrcity',
    'exif:gpsareainformation',
    'xmpdm:shotlocation',
    'dc:coverage',
    'lr:location',
  ]),
  ...fields('times', [
    'xmp:createdate',
    'xmp:modifydate',
    'xmp:metadatadate',
    'photoshop:datecreated',
    'exif:datetimeoriginal',
    'exif:datetimedigitized',
    'exif:gpstimestamp',
    'tiff:datetime',
    'dc:date',
    'pdf:creationdate',
    'xap:createdate',
    'xap:modifydate',
    'acdsee:datetime',
    'microsoftphoto:dateacquired',
    'xmpdm:shotdate',
    'drone-dji:utcatexposure',
  ]),
  ...fields('serials', [
    'aux:serialnumber',
    'aux:lensserialnumber',
    'exifex:bodyserialnumber',
    'exifex:lensserialnumber',
    'exifex:serialnumber',
    'microsoftphoto:cameraserialnumber',
    'drone-dji:droneserialnumber',
    'drone-dji:cameraserialnumber',
    'camera:serialnumber',
  ]),
  ...fields('software', ['xmp:creatortool', 'tiff:software', 'stevt:softwareagent', 'xap:creatortool']),
  ...fields('make', ['tiff:make', 'exif:make']),
  ...fields('model', ['tiff:model', 'exif:model']),
};

function fields(field: TextField, names: readonly string[]): Readonly<Record<string, TextField>> {
  return Object.fromEntries(names.map((name) => [name, field]));
}

const HISTORY =
  /^(?:xmpmm:(?:history|derivedfrom|ingredients|pantry)|photoshop:(?:history|documentancestors|textlayers)|stevt:|crs:version)/;
const THUMBNAIL = /^(?:xmpgimg:image|xap:thumbnails|xmp:thumbnails)$/;
/** In these structures a `Name` is a thing, not a person. */
const THINGS = /^(?:plus:|xmpmm:|iptc4xmpext:(?:location|artworkorobject|product|registryid|imageregion))/;

/** Reads an XMP packet by its tags alone: it needs no whole document, so what is broken is read as far as it goes. */
export function readXmp(packet: string, notes: Notes): void {
  if (packet.length > LONGEST) notes.unread('too-large');
  const source = packet.slice(0, LONGEST).replaceAll('\u0000', '');
  const reader = new PacketReader(notes);
  const stack: string[] = [];
  const names = new UsualNames();
  for (const { kind, name: own, text } of pieces(source)) {
    if (!notes.step()) return;
    if (kind === 'open') names.hear(text);
    const name = names.of(own);
    if (kind === 'text') reader.value(stack, stack.at(-1) ?? '', text);
    else if (kind === 'close') {
      const open = stack.lastIndexOf(name);
      if (open !== -1) stack.length = open;
    } else if (stack.length < DEEPEST) {
      stack.push(name);
      reader.opened(stack);
      for (const [written, value] of attributesOf(text)) {
        const key = written.includes(':') ? names.of(written) : written;
        reader.value([...stack, key], key, value);
      }
      if (text.endsWith('/')) stack.pop();
    }
  }
  reader.end();
}

class PacketReader {
  readonly #notes: Notes;
  readonly #gps: { latitude?: number; longitude?: number } = {};

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  opened(stack: readonly string[]): void {
    const name = stack.at(-1) ?? '';
    if (HISTORY.test(name)) this.#notes.history = true;
    if (name === 'mpreg:rectangle' || name === 'mwg-rs:area') this.#notes.faceRegions += 1;
  }

  /** A text, by the property that it belongs to: the innermost that is known, or else that is not one of RDF's own. */
  value(stack: readonly string[], own: string, raw: string): void {
    if (raw.trim() === '' || OF_XML.test(own)) return;
    const inner = isList(own) ? (stack.findLast((each) => !isList(each)) ?? '') : own;
    const name = isKnown(inner) ? inner : (stack.findLast((each) => FIELDS[each]) ?? inner);
    if (HISTORY.test(name)) this.#notes.history = true;
    if (THUMBNAIL.test(name)) this.#notes.thumbnail = true;
    const text = unescaped(raw);
    if (name === 'mpreg:rectangle') this.#notes.faceRegions += own === stack.at(-2) ? 0 : 1;
    if (/^(?:exif|drone-dji|exifex):gpslatitude$/.test(name)) this.#gps.latitude ??= degrees(text);
    else if (/^(?:exif|drone-dji|exifex):gpslong(?:itude|titude)$/.test(name)) this.#gps.longitude ??= degrees(text);
    const field = FIELDS[name];
    if (!field) return;
    if (name === 'iptc4xmpext:name' && stack.some((each) => THINGS.test(each))) {
      if (stack.some((each) => each.startsWith('iptc4xmpext:location'))) this.#notes.add('placeNames', text);
      else if (stack.some((each) => each === 'iptc4xmpext:imageregion')) this.#notes.add('persons', text);
      return;
    }
    this.#notes.add(field, text);
    if (field === 'keywords') this.#person(text);
  }

  end(): void {
    const { latitude, longitude } = this.#gps;
    if (latitude !== undefined && longitude !== undefined) this.#notes.addPlace(latitude, longitude);
  }

  /** Programs that keep people as keywords put them under a word of their own: `People/Anna`, `People|Anna`. */
  #person(keyword: string): void {
    const [, name] =
      /^(?:people|personen|mensen|personnes|gezichten|faces)[/|](?:.*[/|])?([^/|]+)$/i.exec(keyword) ?? [];
    if (name) this.#notes.add('persons', name);
  }
}

/** What says how the rest is to be read, and tells nothing itself. */
const OF_XML = /^(?:xmlns(?::|$)|xml:|rdf:(?:about|parsetype|id|nodeid|datatype)$)/;

const isList = (name: string): boolean => name.startsWith('rdf:');

const isKnown = (name: string): boolean =>
  FIELDS[name] !== undefined ||
  HISTORY.test(name) ||
  THUMBNAIL.test(name) ||
  /:gps|^(?:mpreg|mwg-rs|starea):/.test(name);

/** `52,22.5N`, `52,22,30N` or a plain number; NaN when it is none of these. */
function degrees(text: string): number {
  const [, whole, minutes = '0', seconds = '0', sign = ''] =
    /^\s*([+-]?[\d.]+)(?:,([\d.]+))?(?:,([\d.]+))?\s*([NSEW]?)/i.exec(text) ?? [];
  const value = Number(whole) + Number(minutes) / 60 + Number(seconds) / 3600;
  return /[SW]/i.test(sign) ? -value : value;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name: string) => {
    const point = hex ? Number.parseInt(String(hex), 16) : Number(decimal);
    if (hex || decimal) return point <= 0x10_ff_ff ? String.fromCodePoint(point) : '';
    return NAMED[name] ?? whole;
  });
