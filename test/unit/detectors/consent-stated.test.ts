import { expect, test } from 'vitest';
import { consentStated } from '#detectors/consent-stated.ts';
import { draftOf } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

const organisation = { name: 'Huis', aliases: [], ownContacts: [] };
const isStated = (text: string) =>
  consentStated.detect({ document: cutDocument(text), draft: draftOf(text), organisation }).length > 0;

test.each([
  'Met toestemming van Bianca zelf mag ik het roepen: ze is genomineerd',
  'Ze vond het goed dat ik dit plaats, zonder foto',
  'De familie tekende vooraf het formulier voor dit bericht',
  'Jolien tekende voor akkoord',
  "Photo et prénom publiés avec l'accord écrit de ses parents",
  "Shared with Gwen's written consent; she picked the photo herself",
  'He read and signed off this post',
])('stated: %j', (text) => {
  expect(isStated(text)).toBe(true);
});

test.each([
  'Zonder toestemming van de familie plaatsen we nooit iets',
  'Vandaag met Gerda naar de markt geweest',
  'Sans accord écrit, pas de photo',
  'We never post without written consent',
])('not stated: %j', (text) => {
  expect(isStated(text)).toBe(false);
});
