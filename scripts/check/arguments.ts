import { parseArgs } from 'node:util';
import { LANGUAGES, type Language } from '#model/language.ts';
import { failed, ok, type Result } from '#model/result.ts';

export interface CheckArguments {
  readonly file: string;
  readonly json: boolean;
  readonly explain: boolean;
  readonly language: Language;
  /** Takes the place of every draft's own pack. */
  readonly pack: string | null;
  /** Path of a register of clients. */
  readonly register: string | null;
}

export const USAGE = `npm run -s check -- [--json] [--explain] [--lang nl|fr|en] [--pack NAME|PATH]
                        [--register PATH] FILE

  FILE       .txt: one draft; .jsonl: one draft a line, with "text" and, if known, "id", "site", "surface",
             "audience", "account", "pack", "profileDisclaimer", "attachments": paths of photos and
             films, whose hidden data is read
  --json     one line of JSON for each draft; offsets count UTF-16 units
  --explain  for every rule: what matched and what was missing
  --lang     language of the messages; nl when left out
  --pack     check every draft against this pack: sector, zorggroep-h-hart, sterk-huis, wulverhorst, sgl or a path
  --register a register of clients that is asked too, as it was built by \`npm run register\``;

/** Reads the command line; the error says what was expected. */
export function readArguments(args: readonly string[]): Result<CheckArguments, string> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const language = LANGUAGES.find((each) => each === (values.lang ?? 'nl'));
  if (!language) return failed(`--lang: expected one of ${LANGUAGES.join(', ')}`);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) return failed(`expected one FILE, found ${positionals.length}`);
  return ok({
    file,
    json: values.json,
    explain: values.explain,
    language,
    pack: values.pack ?? null,
    register: values.register ?? null,
  });
}

function parse(args: readonly string[]) {
  try {
    return ok(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          json: { type: 'boolean', default: false },
          explain: { type: 'boolean', default: false },
          lang: { type: 'string' },
          pack: { type: 'string' },
          register: { type: 'string' },
        },
      }),
    );
  } catch (problem) {
    // parseArgs names the option that it does not know or that lacks its value.
    return failed(problem instanceof Error ? problem.message : 'the options could not be read');
  }
}
