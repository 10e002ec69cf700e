import { expect, test } from 'vitest';
import { fileNumber } from '#detectors/file-number.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['dossier van Noa, dossiernr SH-2019-04417 bsn', 'SH-2019-04417'],
  ['zorgpas, polisnr 217220794 wie kent deze meneer', '217220794'],
  ['fiche: OV-nummer 8.914.203', '8.914.203'],
  ['cliëntnummer: 40312', '40312'],
  ['Mr Bastin, Dossier 20240-8817', '20240-8817'],
  ['NHS no 488 853 9332, leg ulcers', '488 853 9332'],
  ['MRN 0048812. Kitchen told.', '0048812'],
  ['hosp no H4471902, query lymphoma', 'H4471902'],
  ['haar mutualiteit: dossier 2023/JB/118', '2023/JB/118'],
  ['numéro de dossier 44-8817 de la patiente', '44-8817'],
])('flags %j', (text, number) => {
  expect(marked(fileNumber, text)).toEqual([number]);
});

test.each([
  'Dossier 431138795 is voor facturatie printers, mag weg',
  'persnr 40312, kan je dat in afas zetten',
  'MIC melding 23-118 is doorgezet',
  'het dossier 2024 van de krant',
  'demande de congé parental : dossier C61-2025-7741. ONEM',
  'quote PO 4500-118-209 at the side entrance',
  'dossier van 2019 2020 van de client',
  'BIG-nummer 19012345601',
])('passes %j', (text) => {
  expect(marked(fileNumber, text)).toEqual([]);
});

test.fails.each(['de map met nummer 44817 van mevrouw', 'dossiernummer van Noa: 04417'])('known miss: %j', (text) => {
  expect(marked(fileNumber, text)).not.toEqual([]);
});
