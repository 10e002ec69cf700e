import { describe, expect, test } from 'vitest';
import { checkWithRegister } from '#background/register-check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { type Draft, draftOf } from '#model/draft.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { register, TODAY } from '#test/helpers/register.ts';

const OPTIONS = { policy: loadBuiltIn('sector'), detectors: DETECTORS, language: 'nl' } as const;
const HEADINGS = [
  'Cliëntnummer',
  'Voornaam',
  'Tussenvoegsel',
  'Achternaam',
  'Familie',
  'Naam Facebook',
  'Foto Facebook',
  'Geldig tot',
  'Ingetrokken',
  'Referentie',
];
const clients = await register([
  HEADINGS,
  ['1', 'Gerda', 'van den', 'Heuvel', 'Piet van den Heuvel (zoon)', 'ja', 'nee', '', '', 'map 12'],
  ['2', 'Marcel', '', 'Hermans', '', 'ja', 'ja', TODAY, '', 'map 3'],
  ['3', 'Alfons', '', 'Verlinden', '', 'ja', 'ja', '', 'ja', 'map 4'],
  ['4', 'Paula', '', 'Michiels', '', 'ja', 'ja', '', '', 'map 5'],
  ['5', 'Simonne', '', 'Michiels', '', 'nee', 'nee', '', '', ''],
  ['6', 'Yvette', '', 'Goossens', '', 'ja', 'ja', '', '', 'map 6'],
  ['7', 'Yvette', '', 'Goossens', '', 'nee', 'nee', '', '', ''],
  ['8', 'Hubert', '', 'Lambrechts', '', 'ja', 'ja', '2027-06-01', '', 'map 8'],
  ['10', 'Firmin', '', 'Baert', '', 'nee', 'ja', '', '', 'map 10'],
  ['9', 'Hubert', '', 'Lambrechts', '', 'ja', 'ja', '', 'ja', 'map 9'],
]);

/** Rules that spoke, with what they quote of where the form is. */
async function said(text: string, more: Partial<Draft> & { photo?: boolean } = {}): Promise<readonly string[]> {
  const { photo = false, ...rest } = more;
  const attachments = photo ? [{ id: '1', kind: 'image' as const }] : [];
  const draft = draftOf(text, { site: 'facebook', surface: 'post', audience: 'public', attachments, ...rest });
  const { findings } = await checkWithRegister(draft, OPTIONS, { view: { register: clients, today: TODAY } });
  return findings
    .filter(({ rule }) => /client-name|consent-|photo-not/.test(rule))
    .map(({ rule, severity, message }) =>
      [rule.slice(7), severity, /map \d+/.exec(message)?.[0]].filter(Boolean).join(' '),
    );
}

describe('what the consents say of a name in a draft', () => {
  test('valid: a note that says where the form is', async () => {
    expect(await said('Gerda van den Heuvel bakt wafels.')).toEqual(['consent-valid note map 12']);
  });
  test('valid behind a title too: a son of that surname is hardly meant', async () => {
    expect(await said('Mevrouw van den Heuvel bakt wafels.')).toEqual(['consent-valid note map 12']);
    expect(await said('dhr. Lambrechts wint met kaarten.')).toEqual(['consent-withdrawn pause']);
  });
  test('behind a title it is who was named before', async () => {
    expect(await said('Paula Michiels bakt wafels. Mevrouw Michiels lacht!')).toEqual(['consent-valid note map 5']);
  });
  test('of all clients of a surname behind a title the strictest counts', async () => {
    expect(await said('Mevrouw Michiels bakt wafels.')).not.toContain('consent-valid note map 5');
  });
  test('for another channel: as the policy says of a name', async () => {
    expect(await said('Gerda van den Heuvel bakt wafels.', { site: 'linkedin' })).toEqual(['client-name warn']);
    expect(await said('Gerda van den Heuvel bakt wafels.', { site: 'unknown' })).toEqual(['client-name warn']);
  });
  test('for the name and not for the photo', async () => {
    const rules = await said('Gerda van den Heuvel bakt wafels.', { photo: true });
    expect(rules).toContain('photo-not-agreed warn');
    expect(await said('Paula Michiels bakt wafels.', { photo: true })).toEqual(['consent-valid note map 5']);
  });
  test('for the photo and not for the name: as the policy says of a name, and nothing of the photo', async () => {
    const rules = await said('Firmin Baert bakt wafels.', { photo: true });
    expect(rules).toEqual(['client-name warn']);
  });
  test('expired today', async () => {
    expect(await said('Marcel Hermans wint met kaarten.')).toEqual(['consent-expired warn']);
  });
  test('withdrawn, wherever it is posted', async () => {
    expect(await said('Alfons Verlinden wint met kaarten.')).toEqual(['consent-withdrawn pause']);
    expect(await said('Alfons Verlinden wint met kaarten.', { site: 'x' })).toEqual(['consent-withdrawn pause']);
  });
  test('of two clients of one name the strictest counts', async () => {
    expect(await said('Yvette Goossens bakt wafels.')).toEqual(['client-name warn']);
    expect(await said('Hubert Lambrechts bakt wafels.')).toEqual(['consent-withdrawn pause']);
  });
  test('a relative has not agreed because the client has', async () => {
    expect(await said('Piet van den Heuvel bakt wafels.')).toEqual(['client-name warn']);
  });
  test('of several clients in one draft the heaviest speaks', async () => {
    const rules = await said('Gerda van den Heuvel en Alfons Verlinden bakken wafels.');
    expect(rules).toEqual(['consent-withdrawn pause']);
  });
});
