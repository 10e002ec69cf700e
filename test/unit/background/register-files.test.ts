import { describe, expect, test } from 'vitest';
import { checkWithRegister } from '#background/register-check.ts';
import { DETECTORS } from '#detectors/index.ts';
import { draftOf } from '#model/draft.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { loadBuiltIn } from '#policy/built-in.ts';
import { Register } from '#register/register.ts';
import { register, registerFile, TODAY } from '#test/helpers/register.ts';

const OPTIONS = { policy: loadBuiltIn('sector'), detectors: DETECTORS, language: 'nl' } as const;
const clients = await register();

async function findingsOn(name: string, on: Register = clients) {
  const attachments = [{ id: '1', kind: 'image' as const, name }];
  const draft = draftOf('Wat een mooie dag!', { site: 'facebook', surface: 'post', audience: 'public', attachments });
  const { findings } = await checkWithRegister(draft, OPTIONS, { view: { register: on, today: TODAY } });
  return findings.filter(({ attachment, topic }) => attachment?.way === 'clean' || topic === 'client-name');
}

describe('the name of a photo is looked up', () => {
  test.each([
    'IMG_Hilde_Verstraeten(2).jpg',
    'hilde-verstraeten-zomerfeest.jpg',
    'HildeVerstraeten.JPG',
    'hildeverstraeten2026.png',
    'verstraeten hilde.heic',
    'zomerfeest 12 juni Hilde Verstraeten en vrienden.jpeg',
    'foto Hilde Verstraeten.jpg',
  ])('%s', async (name) => {
    const findings = await findingsOn(name);
    expect(findings.map(({ topic }) => topic)).toContain('client-name');
    expect(findings.flatMap(({ spans }) => spans)).toEqual([]);
  });
  test.each(['IMG_2024.jpg', 'zomerfeest-tuin-2.jpg', 'kerstmarkt met wafels.png', 'tuin_bloemen.jpg'])(
    '%s tells nothing',
    async (name) => {
      expect(await findingsOn(name)).toEqual([]);
    },
  );
  test('and so is the consent for it', async () => {
    const topics = (await findingsOn('Gerda_VandenHeuvel.jpg')).map(({ rule }) => rule);
    expect(topics).toContain('sector/photo-not-agreed');
    expect((await findingsOn('Önder_Yılmaz.jpg')).map(({ severity }) => severity)).toContain('pause');
  });
  test('a name in it is learned as every other', async () => {
    const fresh = await Register.open(await registerFile(), webCrypto);
    if (!fresh.ok) throw new Error(fresh.error);
    expect((await findingsOn('hildeverstraeten.jpg', fresh.value)).length).toBeGreaterThan(0);
  });
});
