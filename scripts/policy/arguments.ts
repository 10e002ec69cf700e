import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '#model/language.ts';
import { failed, ok, type Result } from '#model/result.ts';

const COMMANDS = ['lint', 'try', 'new', 'roll-out', 'examples', 'write'] as const;
type Command = (typeof COMMANDS)[number];

export interface PolicyArguments {
  readonly command: Command;
  readonly operands: readonly string[];
  readonly language: Language;
  /** Name or path of the pack to compare with; null for the pack's own base. */
  readonly against: string | null;
  /** The register file that is rolled out too. */
  readonly register: string | null;
  /** Id of the extension for Chrome and Edge, where it is not the one of this project. */
  readonly id: string | null;
}

export const USAGE = `npm run -s policy -- COMMAND …

  lint FILE            is this pack in order, what does it change, do its examples hold
  try FILE DRAFTS      which drafts get another verdict than under its base pack (DRAFTS: .txt or .jsonl)
      --against PACK   compare with this pack instead: a name or a path
  new NAME             starts NAME.pack.json here, a small pack in order
  roll-out FILE        writes into roll-out/ what IT needs for every browser (FILE: a pack, or values by name)
      --register FILE  and the register of clients, with it
      --id ID          for the id that a store, or your own key, gave the extension in Chrome and Edge
  examples             strikes off the list in test/packs the examples that hold by now
  write                makes docs/rules.md, docs/coverage.md and rules/schema anew
  --lang nl|fr|en      language of the messages; nl when left out`;

const OPERANDS: Readonly<Record<Command, readonly string[]>> = {
  lint: ['FILE'],
  try: ['FILE', 'DRAFTS'],
  new: ['NAME'],
  'roll-out': ['FILE'],
  examples: [],
  write: [],
};

/** Reads the command line; the error says what was expected. */
export function readArguments(args: readonly string[]): Result<PolicyArguments, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const language = LANGUAGES.find((each) => each === (values.lang ?? 'nl'));
  if (!language) return failed(`--lang: expected one of ${LANGUAGES.join(', ')}`);
  const [name, ...operands] = positionals;
  const command = COMMANDS.find((each) => each === name);
  if (!command) return failed(`expected one of ${COMMANDS.join(', ')}`);
  const wanted = OPERANDS[command];
  if (operands.length !== wanted.length) {
    return failed(`${command}: expected ${wanted.join(' and ') || 'nothing behind it'}, found ${operands.length}`);
  }
  if (values.id !== undefined && !/^[a-p]{32}$/.test(values.id)) return failed('--id: expected 32 letters from a to p');
  return ok({
    command,
    operands,
    language,
    against: values.against ?? null,
    register: values.register ?? null,
    id: values.id ?? null,
  });
}

function parse(args: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          lang: { type: 'string' },
          against: { type: 'string' },
          register: { type: 'string' },
          id: { type: 'string' },
        },
      }),
    );
  } catch (problem) {
    // parseArgs names the option that it does not know or that lacks its value.
    return failed(problem instanceof Error ? problem.message : 'the options could not be read');
  }
}
