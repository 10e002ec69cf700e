import type { RegisterCrypto } from '#model/register.ts';

const encoder = new TextEncoder();
const ECDSA = { name: 'ECDSA', namedCurve: 'P-256' } as const;

function bytesOfBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/** The browser's and Node's own cryptography, as the register needs it. */
export const webCrypto: RegisterCrypto = {
  random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),

  async slow(secret, salt, rounds) {
    const key = await crypto.subtle.importKey('raw', encoder.encode(secret), 'PBKDF2', false, ['deriveBits']);
    return new Uint8Array(
      await crypto.subtle.deriveBits({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, key, 256),
    );
  },

  async keyed(bytes) {
    const key = await crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
    return async (text) => new Uint8Array(await crypto.subtle.sign('HMAC', key, encoder.encode(text)));
  },

  async digest(text) {
    const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', encoder.encode(text)));
    return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  },

  async isSignedBy(text, signature, publicKey) {
    try {
      const key = await crypto.subtle.importKey('spki', bytesOfBase64(publicKey), ECDSA, false, ['verify']);
      return await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        key,
        bytesOfBase64(signature),
        encoder.encode(text),
      );
    } catch {
      return false; // not base64, or no key of this kind
    }
  },
};
