import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto';

/** What a TLS server needs, and the digest by which a browser can be told to trust it. */
export interface Certificate {
  /** PEM. */
  readonly key: string;
  /** PEM. */
  readonly cert: string;
  /** SHA-256 of the public key (SPKI) in base64, for Chromium's `--ignore-certificate-errors-spki-list`. */
  readonly spki: string;
}

const DAY = 24 * 60 * 60 * 1000;
/** Tags of DER (ITU-T X.690). */
const TAG = {
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  sequence: 0x30,
  set: 0x31,
};
const OID = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  subjectAltName: '551d11',
};

const der = (tag: number, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), body]);
  const size = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: Buffer[]) => der(TAG.sequence, ...parts);
const oid = (hex: string) => der(TAG.oid, Buffer.from(hex, 'hex'));
const bits = (content: Buffer) => der(TAG.bits, Buffer.from([0]), content);
const utcTime = (ms: number) =>
  der(TAG.utcTime, Buffer.from(`${new Date(ms).toISOString().slice(2, 19).replace(/[-:T]/g, '')}Z`));
/** Context-specific tag: constructed `[n]` holds other values, a primitive one holds bytes. */
const context = (n: number, content: Buffer, constructed = true) => der((constructed ? 0xa0 : 0x80) | n, content);

/**
 * A self-signed certificate for the given host names, made anew for each run (X.509 v3, P-256, valid for a month).
 * Written out here because Node can read certificates but not make them, and not every machine has openssl.
 */
export function makeCertificate(hosts: readonly string[], now = Date.now()): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const algorithm = sequence(oid(OID.ecdsaWithSha256));
  const name = sequence(der(TAG.set, sequence(oid(OID.commonName), der(TAG.utf8, Buffer.from('Bezint stand-ins')))));
  const names = sequence(...hosts.map((host) => context(2, Buffer.from(host), false)));
  // The first byte stays below 0x80 so that the number is positive, and above 0 so that no byte is superfluous.
  const serial = Buffer.concat([Buffer.from([0x40]), randomBytes(8)]);
  const toSign = sequence(
    context(0, der(TAG.integer, Buffer.from([2]))),
    der(TAG.integer, serial),
    algorithm,
    name,
    sequence(utcTime(now - DAY), utcTime(now + 30 * DAY)),
    name,
    spki,
    context(3, sequence(sequence(oid(OID.subjectAltName), der(TAG.octets, names)))),
  );
  const certificate = sequence(toSign, algorithm, bits(sign('sha256', toSign, privateKey)));
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64').replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
    spki: createHash('sha256').update(spki).digest('base64'),
  };
}
