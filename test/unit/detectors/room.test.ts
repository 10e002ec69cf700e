import { expect, test } from 'vitest';
import { room } from '#detectors/room.ts';
import { marked } from '#test/helpers/marked.ts';

test.each([
  ['dochter van kamer 12', ['kamer 12']],
  ['Fernand k12 heeft gesukkeld', ['k12']],
  ['mr deprez ch 14 et Chbre 7', ['ch 14', 'Chbre 7']],
  ['Handover rm 14: vomited', ['rm 14']],
  ['kmr. 3b en bed 2', ['kmr. 3b', 'bed 2']],
  ['bewoner 14 weigert', ['bewoner 14']],
  ['Zimmer 3', ['Zimmer 3']],
])('sees %j', (text, rooms) => {
  expect(marked(room, text)).toEqual(rooms);
});

test.each(['de kamer is klaar', 'K3 treedt op', 'tweede kamer', 'kamer 12345', 'chambre à 14h', 'bed and breakfast'])(
  'passes %j',
  (text) => {
    expect(marked(room, text)).toEqual([]);
  },
);

test.fails.each(['14 weigert insuline', 'kamer twaalf', '3 West'])('known miss: %j', (text) => {
  expect(marked(room, text)).not.toEqual([]);
});
