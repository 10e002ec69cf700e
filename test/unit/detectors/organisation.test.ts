import { expect, test } from 'vitest';
import { organisation } from '#detectors/organisation.ts';
import type { Organisation } from '#model/policy.ts';
import { marked } from '#test/helpers/marked.ts';
import { NOBODY } from '#test/helpers/policies.ts';

const org = (name: string, ...aliases: string[]): Organisation => ({ ...NOBODY, name, aliases });
const HART = org('Zorggroep H. Hart', 'H. Hart', 'De Vlinder', 'Buda Kitchen', 'Westerlinde', 'Zeppelin');
const WULVERHORST = org('De Wulverhorst', 'Wulverhorst');

test.each<[Organisation, string, readonly string[]]>([
  [HART, 'werken bij Zorggroep H. Hart is top', ['Zorggroep H. Hart']],
  [HART, 'bij zorggroep h. hart', ['zorggroep h. hart']],
  [HART, 'bij ons in De Vlinder en op Westerlinde', ['De Vlinder', 'Westerlinde']],
  [HART, 'eten in buda kitchen', ['buda kitchen']],
  [HART, 'IN BUDA KITCHEN', ['BUDA KITCHEN']],
  [HART, '#westerlinde @BudaKitchenKortrijk', ['#westerlinde', '@BudaKitchenKortrijk']],
  [WULVERHORST, 'ik werk op de wulverhorst', ['de wulverhorst']],
  [
    WULVERHORST,
    'mail info@wulverhorst.nl of www.wulverhorst.nl/werk',
    ['info@wulverhorst.nl', 'www.wulverhorst.nl/werk'],
  ],
  [org('SGL'), 'Wij als SGL #SGL', ['SGL', '#SGL']],
  [org('Sterk Huis'), 'dank aan Sterk\nHuis en #sterkhuis', ['Sterk\nHuis', '#sterkhuis']],
])('%j', (known, text, found) => {
  expect(marked(organisation, text, { organisation: known })).toEqual(found);
});

test.each<[Organisation, string]>([
  [HART, 'een vlinder in de tuin'],
  [HART, 'met de zeppelin'],
  [HART, 'mijn hart ging open'],
  [org('SGL'), '#sglass'],
])('%j passes %j', (known, text) => {
  expect(marked(organisation, text, { organisation: known })).toEqual([]);
});

test.fails('known miss: a name with a typing error', () => {
  expect(marked(organisation, 'ik werk bij Wulferhorst', { organisation: WULVERHORST })).not.toEqual([]);
});
