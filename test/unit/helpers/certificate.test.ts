import { X509Certificate } from 'node:crypto';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { makeCertificate } from '#test/helpers/certificate.ts';

const HOSTS = ['www.facebook.com', 'x.com', 'a-rather-long-name-so-that-lengths-need-more-than-one-byte.example.org'];

test('names every host and is signed with its own key', () => {
  const { cert, spki } = makeCertificate(HOSTS);
  const read = new X509Certificate(cert);
  expect(HOSTS.map((host) => read.checkHost(host))).toEqual(HOSTS);
  expect(read.checkHost('example.com')).toBeUndefined();
  expect(read.verify(read.publicKey)).toBe(true);
  expect(Buffer.from(spki, 'base64')).toHaveLength(32);
});

test('is valid now, and not for long', () => {
  const read = new X509Certificate(makeCertificate(HOSTS).cert);
  expect(Date.parse(read.validFrom)).toBeLessThan(Date.now());
  expect(Date.parse(read.validTo)).toBeGreaterThan(Date.now());
  expect(Date.parse(read.validTo)).toBeLessThan(Date.now() + 31 * 24 * 60 * 60 * 1000);
});

test('a TLS client that trusts it accepts the server', async () => {
  const { key, cert } = makeCertificate(['localhost', ...HOSTS]);
  const server = createServer({ key, cert }, (_request, response) => response.end('ok'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const status = await new Promise<number | undefined>((resolve, reject) => {
    request({ port, host: '127.0.0.1', servername: 'x.com', ca: cert, headers: { host: 'x.com' } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
  server.close();
  expect(status).toBe(200);
});
