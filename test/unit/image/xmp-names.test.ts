import { expect, test } from 'vitest';
import { inflate } from '#background/inflate.ts';
import { readPhoto } from '#image/read.ts';
import { sourceOf } from '#image/source.ts';
import * as make from '#test/helpers/photo-bytes.ts';

// A packet may call its prefixes as it likes: only the address behind them says what they are.

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const EXIF = 'http://ns.adobe.com/exif/1.0/';
const DC = 'http://purl.org/dc/elements/1.1/';

const read = (packet: string) =>
  readPhoto(
    sourceOf(make.jpeg([make.xmpSegment(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${packet}</x:xmpmeta>`)])),
    inflate,
  );

test('prefixes of its own, for texts, attributes and lists', async () => {
  const facts = await read(`<r:RDF xmlns:r="${RDF}">
    <r:Description xmlns:a="${EXIF}" xmlns:b='${DC}' a:GPSLatitude="52,22.212N" a:GPSLongitude="4,53.712E">
      <b:creator><r:Seq><r:li>An de Wit</r:li></r:Seq></b:creator>
    </r:Description></r:RDF>`);
  expect(facts.place?.latitude).toBeCloseTo(52.3702, 4);
  expect(facts.owners).toEqual(['An de Wit']);
});

test('no prefix at all: the address itself is no text', async () => {
  const facts = await read(`<rdf:RDF xmlns:rdf="${RDF}"><rdf:Description>
      <creator xmlns="${DC}"><rdf:Seq><rdf:li>An de Wit</rdf:li></rdf:Seq></creator>
    </rdf:Description></rdf:RDF>`);
  expect(facts.owners).toEqual(['An de Wit']);
});

test('a prefix that is given anew is another one from there on', async () => {
  const facts = await read(`<rdf:RDF xmlns:rdf="${RDF}">
    <rdf:Description xmlns:a="${DC}"><a:creator>An de Wit</a:creator></rdf:Description>
    <rdf:Description xmlns:a="https://example.com/"><a:creator>a thing</a:creator></rdf:Description>
  </rdf:RDF>`);
  expect(facts.owners).toEqual(['An de Wit']);
});

test('the usual prefixes need no address', async () => {
  const facts = await read('<rdf:RDF><rdf:Description><dc:creator>An de Wit</dc:creator></rdf:Description></rdf:RDF>');
  expect(facts.owners).toEqual(['An de Wit']);
});
