import { describe, expect, test } from 'vitest';
import { check } from '#checker/check.ts';
import { DETECTORS } from '#detectors/index.ts';
import type { Detector } from '#model/detector.ts';
import { type AttachmentFacts, draftOf } from '#model/draft.ts';
import { NO_FACTS, type PhotoFacts } from '#model/photo.ts';
import { findingKey } from '#model/report.ts';
import { loadBuiltIn } from '#policy/built-in.ts';

const JPEG: PhotoFacts = { ...NO_FACTS, format: 'jpeg' };
const file = (more: Partial<AttachmentFacts> = {}): AttachmentFacts => ({
  id: '1',
  kind: 'image',
  name: 'IMG_20240501_101112.jpg',
  photo: JPEG,
  people: 'none',
  ...more,
});

function checked(
  attachments: readonly AttachmentFacts[],
  pack: 'sector' | 'zorggroep-h-hart' | 'wulverhorst' = 'sector',
) {
  const policy = loadBuiltIn(pack);
  return check(draftOf('', { attachments }), { policy, detectors: DETECTORS, language: 'nl' });
}
const rules = (attachment: AttachmentFacts, pack?: Parameters<typeof checked>[1]) =>
  checked([attachment], pack).findings.map(({ rule, severity }) => `${rule} ${severity}`);

describe('what the file tells', () => {
  test('nothing hidden, nobody in it: nothing to say', () => {
    expect(checked([file()])).toEqual({ findings: [], unchecked: [] });
  });

  test('place, names and the rest are one finding, the heaviest first; another file has its own', () => {
    const place = { latitude: 52, longitude: 5 };
    const photo = { ...JPEG, place, persons: ['Ria'], serials: ['12'], times: ['2024'] };
    const { findings } = checked([file({ photo }), file({ id: '2', photo: { ...JPEG, times: ['2024'] } })]);
    expect(findings.map(({ rule, attachment }) => [rule, attachment?.id, attachment?.way])).toEqual([
      ['sector/photo-place', '1', 'clean'],
      ['sector/photo-details', '2', 'clean'],
    ]);
    expect(findings[0]?.cues).toEqual([
      'precieze plek',
      'namen van wie erop staat',
      'datum en tijd',
      'nummer van het toestel',
    ]);
    expect(new Set(findings.map((finding) => findingKey(finding, ''))).size).toBe(2);
  });

  test('a name with a room in a caption or in the file name is a client’s; a name alone is asked about', () => {
    const [caption] = checked([file({ photo: { ...JPEG, captions: ['Mevrouw Jansen, kamer 12'] } })]).findings;
    // How sure it is of so few words, and whether it takes the room for care, is learned anew with every training.
    expect(caption).toMatchObject({ topic: 'client-name', spans: [], attachment: { id: '1' } });
    expect(caption?.attachment?.words).toContain('Jansen');
    expect(rules(file({ name: 'mevrouw_Jansen-kamer 12.jpg' })).join()).toMatch(/sector\/client-name/);
    expect(rules(file({ name: 'bsn 111222333.jpg' }))).toContain('sector/national-number pause');
  });

  test('a file name and a caption are two texts: nothing is said of both as if they were one', () => {
    const both = file({ name: 'tuin-mevrouw-jansen.jpg', photo: { ...JPEG, captions: ['Mevrouw Jansen, kamer 12'] } });
    const { findings } = checked([both]);
    const words = findings.flatMap(({ attachment }) => attachment?.words ?? []);
    // Written in two ways, it is still one name; and it is nowhere in the draft.
    expect(words).toContain('Jansen');
    expect(words.filter((word) => word === 'jansen' || word.includes('\n'))).toEqual([]);
    expect(findings[0]?.cues).toContain('in de naam of het bijschrift van het bestand');
    expect(findings[0]?.advice).toContain('Laat Bezint het eruit halen');
  });

  test.each([
    'IMG_20240517_142233.jpg',
    'WhatsApp Image 2024-05-17 at 14.22.11 (2).jpeg',
    'IMG-20240517-WA0001.jpg',
    '1716123456789.png',
    'signal-2024-05-17-142233_002.jpeg',
    '438111222_111222333_n.jpg',
    'tuin.jpg',
  ])('%s says nothing', (name) => {
    expect(rules(file({ name }))).toEqual([]);
  });

  test('of a file that is still being read nothing is said', () => {
    expect(checked([{ id: '1', kind: 'image', isPending: true }])).toEqual({ findings: [], unchecked: [] });
  });

  test('what was not read whole is unchecked, whatever else was found', () => {
    expect(checked([file({ photo: { ...JPEG, unread: ['damaged', 'hidden-part'] } })]).unchecked).toEqual([
      { what: 'attachment', reason: 'damaged' },
      { what: 'attachment', reason: 'hidden-part' },
    ]);
    expect(checked([{ id: '1', kind: 'other' }]).unchecked).toEqual([{ what: 'attachment', reason: 'unsupported' }]);
  });
});

describe('who is in it', () => {
  const consent = 'sector/photo-consent';

  test('faces pause until somebody has answered; a likely face or a picture nobody can look into only warns', () => {
    expect(rules(file({ people: 'faces' }))).toContain(`${consent} pause`);
    expect(rules(file({ people: 'maybe' }))).toContain(`${consent} warn`);
    expect(rules(file({ people: 'unknown' }))).toContain(`${consent} warn`);
    expect(rules(file({ kind: 'video', people: 'unknown' }))).toContain(`${consent} warn`);
  });

  test('after a yes the dignity of who is shown is asked; nothing more once that is answered', () => {
    const first = file({ people: 'faces', answers: { [consent]: 'yes', 'sector/photo-device': 'yes' } });
    expect(rules(first)).toEqual(['sector/photo-dignity warn']);
    expect(rules({ ...first, answers: { ...first.answers, 'sector/photo-dignity': 'yes' } })).toEqual([]);
    expect(rules({ ...first, answers: { ...first.answers, [consent]: 'not-needed' } })).toEqual([]);
  });

  test('a no pauses', () => {
    expect(rules(file({ people: 'unknown', answers: { [consent]: 'no' } }))).toContain(`${consent} pause`);
  });

  test('the organisation’s own questions take the place of the sector’s, with its own clause', () => {
    const { findings } = checked([file({ people: 'faces' })], 'zorggroep-h-hart');
    expect(findings.find(({ topic }) => topic === 'photo-consent')).toMatchObject({
      clause: 'HH-4',
      rule: 'zorggroep-h-hart/client-in-photo',
    });
  });

  test('a device of the organisation is not asked about', () => {
    const policy = { ...loadBuiltIn('wulverhorst'), workDevices: [{ make: 'Samsung', model: 'SM-X200' }] };
    const found = (model: string) => {
      const photo = { ...JPEG, device: { make: 'samsung', model } };
      const draft = draftOf('', { attachments: [file({ people: 'faces', photo })] });
      return check(draft, { policy, detectors: [], language: 'nl' }).findings.map(({ rule }) => rule);
    };
    expect(found('SM-X200')).not.toContain('wulverhorst/work-device');
    expect(found('iPhone 15')).toContain('wulverhorst/work-device');
  });

  test('the register is asked about who is said to have agreed; it answers only when it knows better', () => {
    const register: Detector = {
      id: 'register',
      detect: ({ document, draft: { attachments } }) =>
        document.text.includes('Cyriel') && attachments.length > 0
          ? [{ label: 'consent-withdrawn', where: { start: 0, end: 6 }, who: 'client' }]
          : [],
    };
    const found = (reference: string) => {
      const answers = { [consent]: 'yes', 'sector/photo-dignity': 'yes', 'sector/photo-device': 'yes' } as const;
      const draft = draftOf('', { attachments: [file({ people: 'faces', answers, reference })] });
      return check(draft, { policy: loadBuiltIn('sector'), detectors: [], register, language: 'nl' }).findings;
    };
    expect(found('Cyriel Claes')).toMatchObject([
      { rule: 'sector/consent-withdrawn', severity: 'pause', attachment: { way: 'look', words: ['Cyriel Claes'] } },
    ]);
    expect(found('map 3, blad 7')).toEqual([]);
  });
});
