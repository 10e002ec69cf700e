import { attributesOf } from '#image/xmp-pieces.ts';

/**
 * Usual prefixes, in lower case, of what is read. A packet may call them otherwise: only the address names them. Source:
 * XMP specification, part 2; IPTC, PLUS and MWG; ExifTool's list of what programs write.
 */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://ns.adobe.com/xap/1.0/': 'xmp',
  'http://ns.adobe.com/xap/1.0/mm/': 'xmpmm',
  'http://ns.adobe.com/xap/1.0/rights/': 'xmprights',
  'http://ns.adobe.com/xap/1.0/bj/': 'xmpbj',
  'http://ns.adobe.com/xap/1.0/g/img/': 'xmpgimg',
  'http://ns.adobe.com/xap/1.0/stype/job#': 'stjob',
  'http://ns.adobe.com/xap/1.0/stype/resourceevent#': 'stevt',
  'http://ns.adobe.com/xmp/1.0/dynamicmedia/': 'xmpdm',
  'http://ns.adobe.com/xmp/stype/area#': 'starea',
  'http://ns.adobe.com/photoshop/1.0/': 'photoshop',
  'http://ns.adobe.com/camera-raw-settings/1.0/': 'crs',
  'http://ns.adobe.com/lightroom/1.0/': 'lr',
  'http://ns.adobe.com/pdf/1.3/': 'pdf',
  'http://ns.adobe.com/tiff/1.0/': 'tiff',
  'http://ns.adobe.com/exif/1.0/': 'exif',
  'http://ns.adobe.com/exif/1.0/aux/': 'aux',
  'http://cipa.jp/exif/1.0/': 'exifex',
  'http://iptc.org/std/iptc4xmpcore/1.0/xmlns/': 'iptc4xmpcore',
  'http://iptc.org/std/iptc4xmpext/2008-02-29/': 'iptc4xmpext',
  'http://ns.useplus.org/ldf/xmp/1.0/': 'plus',
  'http://www.metadataworkinggroup.com/schemas/regions/': 'mwg-rs',
  'http://ns.microsoft.com/photo/1.0/': 'microsoftphoto',
  'http://ns.microsoft.com/photo/1.2/t/region#': 'mpreg',
  'http://www.digikam.org/ns/1.0/': 'digikam',
  'http://ns.acdsee.com/iptc/1.0/': 'acdsee',
  'http://ns.iview-multimedia.com/mediapro/1.0/': 'mediapro',
  'http://creativecommons.org/ns#': 'cc',
  'http://www.dji.com/drone-dji/1.0/': 'drone-dji',
  'http://pix4d.com/camera/1.0/': 'camera',
};

/** Turns a packet's own names into the usual ones. Where a prefix is given anew, the last one counts, for all that follows. */
export class UsualNames {
  readonly #usual = new Map<string, string>();

  /** Hears which prefixes a tag gives; `text` is what stands behind its name. */
  hear(text: string): void {
    if (!text.includes('xmlns')) return;
    for (const [key, value] of attributesOf(text)) {
      const [word, prefix = ''] = key.split(':');
      if (word !== 'xmlns') continue;
      const address = value.trim().toLowerCase();
      const usual = PREFIXES[address] ?? PREFIXES[`${address}/`];
      if (usual !== undefined && usual !== prefix) this.#usual.set(prefix, usual);
      else this.#usual.delete(prefix);
    }
  }

  /** `name` with the usual prefix; that of a tag may have none. */
  of(name: string): string {
    const at = name.indexOf(':');
    const usual = this.#usual.get(at === -1 ? '' : name.slice(0, at));
    return usual === undefined ? name : `${usual}:${name.slice(at + 1)}`;
  }
}
