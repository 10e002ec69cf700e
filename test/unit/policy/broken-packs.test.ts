import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '#model/language.ts';
import type { PolicyProblem, ProblemCode } from '#model/policy-problem.ts';
import { problemText } from '#policy/problem-texts.ts';
import { readPack } from '#policy/read-pack.ts';
import { libraryWith, said, samplePack } from '#test/helpers/sample-pack.ts';

const OTHERS = {
  round: { ...samplePack(), id: 'round', extends: 'about', rules: [], questions: [] },
  about: { ...samplePack(), id: 'about', extends: 'round', rules: [], questions: [] },
  broken: { ...samplePack(), title: 'no text' },
  ...Object.fromEntries(
    [1, 2, 3, 4, 5].map((step) => [
      `step-${step}`,
      { ...empty(`step-${step}`), extends: step === 5 ? 'sector' : `step-${step + 1}` },
    ]),
  ),
};

/** A pack that adds nothing. */
function empty(id: string) {
  const { format, version, title, organisation, documents } = samplePack();
  return { format, id, version, title, organisation, documents, clauses: [] };
}

const library = libraryWith(OTHERS, { 'sector/vow': 'sector/promise' });

function problemsOf(text: string): readonly PolicyProblem[] {
  const read = readPack({ file: 'lindenhof.json', text }, library);
  return read.ok ? [] : read.error;
}

function expectOne(text: string, code: ProblemCode, path: string): void {
  const problems = problemsOf(text);
  expect(problems.map((problem) => [problem.code, problem.path])).toEqual([[code, path]]);
  const [problem] = problems;
  if (!problem) return;
  expect(problem.file).toBe('lindenhof.json');
  expect(problem.line).toBeGreaterThan(0);
  for (const language of LANGUAGES) {
    const told = problemText(problem, language);
    expect(told.length, told).toBeLessThan(1800);
    expect(told).toContain('lindenhof.json:');
    expect(problem.found[language], 'found').not.toBe('');
    expect(problem.expected[language], 'expected').not.toBe('');
  }
}

test('the pack that all others are broken from is in order', () => {
  expect(problemsOf(JSON.stringify(samplePack()))).toEqual([]);
});

const whole = JSON.stringify(samplePack(), null, 2);

describe('texts that are no JSON, or too much of it', () => {
  test.each<[string, string, ProblemCode, string]>([
    ['nothing at all', '', 'not-json', ''],
    ['words', 'geen pakket', 'not-json', ''],
    ['a pack that breaks off', whole.slice(0, -20), 'not-json', 'beforeYouPost[0].text'],
    ['a comma too many', whole.replace('"version": "1.0",', '"version": "1.0",,'), 'not-json', ''],
    ['a comma before the end of a list', '{"clauses": [1,]}', 'not-json', 'clauses[1]'],
    ['single quotes', "{'format': 1}", 'not-json', ''],
    ['a key without quotes', '{format: 1}', 'not-json', ''],
    ['a key without a value', '{"format" 1}', 'not-json', 'format'],
    ['a comment', `// ours\n${whole}`, 'not-json', ''],
    ['something behind it', `${whole} true`, 'not-json', ''],
    ['a line break within a text', '{"id": "linden\nhof"}', 'not-json', 'id'],
    ['an unknown escape', '{"id": "linden\\hof"}', 'not-json', 'id'],
    ['a number that JSON does not have', '{"format": NaN}', 'not-json', 'format'],
    ['an unclosed text', '{"id": "lindenhof', 'not-json', 'id'],
    ['zero bytes', `\0\0${whole}`, 'not-json', ''],
    ['a key twice', '{"id": "a", "version": "1", "id": "b"}', 'duplicate-key', 'id'],
    ['a key twice, spelt with an escape', '{"id": "a", "i\\u0064": "b"}', 'duplicate-key', 'id'],
    ['a million characters', `"${'a'.repeat(1_000_000)}"`, 'too-large', ''],
    ['a hundred thousand lists in each other', '['.repeat(100_000), 'too-deep', '[0][0][0][0][0][0][0][0][0][0][0][0]'],
    ['objects in each other', '{"a":'.repeat(50_000), 'too-deep', 'a.a.a.a.a.a.a.a.a.a.a.a'],
    ['a list', '[]', 'wrong-type', ''],
    ['a text', '"lindenhof"', 'wrong-type', ''],
    ['null', 'null', 'wrong-type', ''],
  ])('%s', (_name, text, code, path) => {
    expectOne(text, code, path);
  });
});

type Edit = (pack: Json) => void;
// biome-ignore lint/suspicious/noExplicitAny: a broken pack has no type
type Json = any;

const edited = (edit: Edit): string => {
  const pack: Json = structuredClone(samplePack());
  edit(pack);
  return JSON.stringify(pack, null, 2);
};

describe('packs of another shape', () => {
  test.each<[string, Edit, ProblemCode, string]>([
    ['no id', (p) => delete p.id, 'missing-key', ''],
    ['a later format', (p) => (p.format = 2), 'not-a-choice', 'format'],
    ['an id in capitals', (p) => (p.id = 'Lindenhof'), 'bad-format', 'id'],
    ['an id that is a path', (p) => (p.id = '../sector'), 'bad-format', 'id'],
    ['a title in one language', (p) => (p.title = 'De Lindenhof'), 'wrong-type', 'title'],
    ['a title without French', (p) => delete p.title.fr, 'missing-key', 'title'],
    ['a title in German besides', (p) => (p.title.de = 'Lindenhof'), 'unknown-key', 'title.de'],
    ['a language code in capitals', (p) => (p.title = { NL: 'a', fr: 'b', en: 'c' }), 'unknown-key', 'title.NL'],
    ['a title that is a number', (p) => (p.title.nl = 7), 'wrong-type', 'title.nl'],
    ['an empty text', (p) => (p.title.nl = ''), 'too-short', 'title.nl'],
    ['a blank text', (p) => (p.title.nl = '  '), 'too-short', 'title.nl'],
    ['a text without end', (p) => (p.title.nl = 'a'.repeat(5000)), 'too-long', 'title.nl'],
    ['an unknown key', (p) => (p.colour = 'blue'), 'unknown-key', 'colour'],
    [
      'a misspelt key',
      (p) => {
        p.rules[0].severty = 'note';
        delete p.rules[0].severity;
      },
      'unknown-key',
      'rules[0].severty',
    ],
    ['a constructor', (p) => (p.constructor = {}), 'unknown-key', 'constructor'],
    ['a toString in a rule', (p) => (p.rules[0].toString = 'x'), 'unknown-key', 'rules[0].toString'],
    ['a tag in a message', (p) => (p.rules[0].message.nl = '<b>Moet dit?</b>'), 'markup', 'rules[0].message.nl'],
    ['a script', (p) => (p.clauses[0].text.en = '<script>alert(1)</script>'), 'markup', 'clauses[0].text.en'],
    ['an entity', (p) => (p.clauses[0].text.en = 'you &amp; me'), 'markup', 'clauses[0].text.en'],
    ['a control character', (p) => (p.title.fr = 'a\u0007b'), 'markup', 'title.fr'],
    ['a sign that turns the reading direction', (p) => (p.title.fr = 'a\u202eb'), 'markup', 'title.fr'],
    ['rules as an object', (p) => (p.rules = {}), 'wrong-type', 'rules'],
    ['an empty place in a list', (p) => (p.rules = [null]), 'wrong-type', 'rules[0]'],
    ['an unknown topic', (p) => (p.rules[0].topic = 'gossip'), 'not-a-choice', 'rules[0].topic'],
    ['a topic that every object has', (p) => (p.cites = { toString: 'LH-1' }), 'unknown-key', 'cites.toString'],
    ['an unknown label', (p) => (p.rules[0].when.any = ['swearing']), 'not-a-choice', 'rules[0].when.any[0]'],
    ['an unknown severity', (p) => (p.rules[0].severity = 'block'), 'not-a-choice', 'rules[0].severity'],
    ['an unknown site', (p) => (p.rules[0].sites = ['instagram']), 'not-a-choice', 'rules[0].sites[0]'],
    ['an unknown audience', (p) => (p.rules[0].audience = ['unknown']), 'not-a-choice', 'rules[0].audience[0]'],
    ['an empty list of labels', (p) => (p.rules[0].when.any = []), 'too-short', 'rules[0].when.any'],
    [
      'a label twice',
      (p) => (p.rules[0].when.any = ['abusive', 'heated', 'abusive']),
      'duplicate',
      'rules[0].when.any[2]',
    ],
    ['at least none', (p) => (p.rules[0].when.atLeast = 0), 'out-of-range', 'rules[0].when.atLeast'],
    ['at least one and a half', (p) => (p.rules[0].when.atLeast = 1.5), 'wrong-type', 'rules[0].when.atLeast'],
    ['more than certain', (p) => (p.rules[0].when.certainty = 2), 'out-of-range', 'rules[0].when.certainty'],
    ['about nobody we know', (p) => (p.rules[0].when.who = ['pet']), 'not-a-choice', 'rules[0].when.who[0]'],
    ['an unknown reach', (p) => (p.rules[0].when.within = 'page'), 'not-a-choice', 'rules[0].when.within'],
    ['a regular expression', (p) => (p.rules[0].when.matches = '(a+)+$'), 'unknown-key', 'rules[0].when.matches'],
    ['a rule twice', (p) => p.rules.push(p.rules[0]), 'duplicate', 'rules[1].id'],
    ['a clause twice', (p) => p.clauses.push(p.clauses[1]), 'duplicate', 'clauses[2].id'],
    ['an override twice', (p) => p.override.push(p.override[0]), 'duplicate', 'override[1].rule'],
    ['a thousand rules', (p) => (p.rules = Array(1000).fill({})), 'too-many', 'rules'],
    [
      'eleven lines to read',
      (p) => (p.beforeYouPost = Array(11).fill(p.beforeYouPost[0])),
      'too-many',
      'beforeYouPost',
    ],
    ['a mail address without @', (p) => (p.contacts[0].mail = 'pers'), 'bad-format', 'contacts[0].mail'],
    ['a phone number in words', (p) => (p.contacts[0].phone = 'bel ons'), 'bad-format', 'contacts[0].phone'],
    ['a contact for nothing', (p) => (p.contacts[0].for = []), 'too-short', 'contacts[0].for'],
    ['a thirteenth month', (p) => (p.documents[0].date = '2025-13'), 'bad-format', 'documents[0].date'],
    ['a long short disclaimer', (p) => (p.disclaimer.short.nl = 'x'.repeat(81)), 'too-long', 'disclaimer.short.nl'],
    ['a question at no moment', (p) => (p.questions[0].on = 'always'), 'not-a-choice', 'questions[0].on'],
    [
      'an example in German',
      (p) => (p.rules[0].examples.flag.de = ['Dummkopf']),
      'unknown-key',
      'rules[0].examples.flag.de',
    ],
    ['switched off without a reason', (p) => delete p.off[0].because, 'missing-key', 'off[0]'],
    ['an organisation without a name', (p) => delete p.organisation.name, 'missing-key', 'organisation'],
    ['no documents', (p) => (p.documents = []), 'too-short', 'documents'],
  ])('%s', (_name, edit, code, path) => {
    expectOne(edited(edit), code, path);
  });

  test('a __proto__ key is one like any other, and unknown', () => {
    expectOne(
      whole.replace('"format": 1,', '"format": 1, "__proto__": {"polluted": true},'),
      'unknown-key',
      '__proto__',
    );
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});

describe('packs that refer to what is not there, or contradict themselves', () => {
  test.each<[string, Edit, ProblemCode, string]>([
    ['an unknown base', (p) => (p.extends = 'sectors'), 'unknown-base', 'extends'],
    ['a base that every object has', (p) => (p.extends = 'constructor'), 'unknown-base', 'extends'],
    ['a base that is broken', (p) => (p.extends = 'broken'), 'unknown-base', 'extends'],
    ['itself as base', (p) => (p.extends = 'lindenhof'), 'cycle', 'extends'],
    ['a base in a circle', (p) => (p.extends = 'round'), 'cycle', 'extends'],
    ['too many packs below', (p) => (p.extends = 'step-1'), 'too-many', 'extends'],
    [
      'a rule on a clause that is not there',
      (p) => (p.rules[0].clause = 'LH-9'),
      'unknown-reference',
      'rules[0].clause',
    ],
    [
      'a rule on a clause about something else',
      (p) => (p.rules[0].topic = 'heated'),
      'contradiction',
      'rules[0].clause',
    ],
    ['a rule on a clause that only guides', (p) => (p.clauses[0].how = ['ask']), 'contradiction', 'rules[0].clause'],
    [
      'a variant on a clause that is not there',
      (p) => (p.rules[0].variants[0].clause = 'X'),
      'unknown-reference',
      'rules[0].variants[0].clause',
    ],
    ['a topic cited by no clause', (p) => (p.cites = { heated: 'LH-7' }), 'unknown-reference', 'cites.heated'],
    ['a topic cited by the wrong clause', (p) => (p.cites = { heated: 'LH-1' }), 'contradiction', 'cites.heated'],
    ['like a clause that is not there', (p) => (p.clauses[0].like = 'CORE-99'), 'unknown-reference', 'clauses[0].like'],
    ['an unknown document', (p) => (p.clauses[0].document = 'kode'), 'unknown-reference', 'clauses[0].document'],
    ['a clause without a theme', (p) => delete p.clauses[1].theme, 'missing-key', 'clauses[1]'],
    [
      'a clause that the base has',
      (p) => p.clauses.push({ ...p.clauses[1], id: 'ZT-4' }),
      'duplicate',
      'clauses[2].id',
    ],
    ['a check about nothing', (p) => (p.clauses[1].how = ['check']), 'contradiction', 'clauses[1].topics'],
    ['a rule of another pack', (p) => (p.rules[0].id = 'sector/rough-words'), 'bad-format', 'rules[0].id'],
    [
      'an override of no rule',
      (p) => (p.override[0].rule = 'sector/promises'),
      'unknown-reference',
      'override[0].rule',
    ],
    ['an override of nothing', (p) => delete p.override[0].severity, 'missing-key', 'override[0]'],
    [
      'an override under old and new name',
      (p) => p.override.push({ rule: 'sector/vow', severity: 'warn' }),
      'duplicate',
      'override[1].rule',
    ],
    ['off and overridden', (p) => (p.off[0].rule = 'sector/promise'), 'contradiction', 'override[0].rule'],
    ['no rule switched off', (p) => (p.off[0].rule = 'lindenhof/rough-words'), 'unknown-reference', 'off[0].rule'],
    ['a condition on nothing', (p) => (p.rules[0].when = { none: ['disclaimer'] }), 'missing-key', 'rules[0].when'],
    [
      'a condition that can never hold',
      (p) => (p.rules[0].when.none = ['heated']),
      'contradiction',
      'rules[0].when.none',
    ],
    ['more than there are', (p) => (p.rules[0].when.atLeast = 3), 'out-of-range', 'rules[0].when.atLeast'],
    [
      'a question on a clause that does not ask',
      (p) => (p.clauses[0].how = ['check']),
      'contradiction',
      'questions[0].clause',
    ],
    [
      'a question in place of none',
      (p) => (p.questions[0].replaces = 'sector/none'),
      'unknown-reference',
      'questions[0].replaces',
    ],
    ['a line of no clause', (p) => (p.gate[0].clause = 'LH-3'), 'unknown-reference', 'gate[0].clause'],
    ['a reminder of no clause', (p) => (p.reminder.clause = 'LH-3'), 'unknown-reference', 'reminder.clause'],
    [
      'a first line of no clause',
      (p) => (p.beforeYouPost[0].clause = 'LH-3'),
      'unknown-reference',
      'beforeYouPost[0].clause',
    ],
  ])('%s', (_name, edit, code, path) => {
    expectOne(edited(edit), code, path);
  });
});

describe('what an error tells', () => {
  test('file, line and column, rule, and what was probably meant', () => {
    const [problem] = problemsOf(edited((p) => (p.rules[0].severity = 'pauze')));
    if (!problem) throw new Error('a problem was expected');
    const line =
      edited((p) => (p.rules[0].severity = 'pauze'))
        .split('\n')
        .findIndex((each) => each.includes('pauze')) + 1;
    expect(problem).toMatchObject({ line, column: 19, rule: 'lindenhof/rough-words' });
    expect(problemText(problem, 'nl')).toBe(
      `lindenhof.json:${line}:19 · rules[0].severity (regel lindenhof/rough-words)\n` +
        '  Geen bekende waarde. Gevonden: "pauze". Verwacht: misschien "pause"? Een van: note, warn, pause.',
    );
    expect(problemText(problem, 'fr')).toContain('peut-être « pause » ?');
  });

  test('several mistakes are several problems, a flood of them is cut', () => {
    const two = edited((p) => {
      p.version = 1;
      p.title = said('x');
      p.rules[0].topic = 'x';
    });
    expect(problemsOf(two).map(({ path }) => path)).toEqual(['version', 'rules[0].topic']);
    const flood = edited((p) => (p.organisation.aliases = Array.from({ length: 500 }, (_, index) => index)));
    expect(problemsOf(flood)).toHaveLength(100);
  });

  test('a value is shown short, whatever it is', () => {
    const [problem] = problemsOf(edited((p) => (p.format = `${'😀'.repeat(5000)}`)));
    expect(problem?.found.en.length).toBeLessThan(60);
    // Half a character cannot be encoded.
    expect(() => encodeURIComponent(problem?.found.en ?? '')).not.toThrow();
  });
});
