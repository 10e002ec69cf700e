import { expect, test } from 'vitest';
import { madeUpName } from '#detectors/made-up-name.ts';
import { draftOf } from '#model/draft.ts';
import { cutDocument } from '#text/document.ts';

const organisation = { name: 'Huis', aliases: [], ownContacts: [] };
const isSaid = (text: string) =>
  madeUpName.detect({ document: cutDocument(text), draft: draftOf(text), organisation }).length > 0;

test.each([
  'Ik noem haar even Sofie. Ze is 15 en woont bij ons op de groep',
  'Casus van de week (naam veranderd): een meisje van 17',
  "Cas clinique (prénom d'emprunt) : 84 ans, ancienne institutrice",
  "Let's call her Anna. Anna is a teacher",
])('said: %j', (text) => {
  expect(isSaid(text)).toBe(true);
});

test.each(['Mijn dochter heet Sofie', 'Hij noemt mij altijd zuster', 'My name is Anna'])('not said: %j', (text) => {
  expect(isSaid(text)).toBe(false);
});
