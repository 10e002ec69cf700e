import data from '@mdn/browser-compat-data' with { type: 'json' };
import type { CompatData, Identifier, SimpleSupportStatement } from '@mdn/browser-compat-data';

type Browser = 'chrome' | 'firefox';

/** In which version a browser got it; infinite when it has not, or only behind a switch. */
function since({ __compat }: Identifier, browser: Browser): number {
  const support = __compat?.support[browser];
  const statements: readonly SimpleSupportStatement[] = support === undefined ? [] : [support].flat();
  const versions = statements.map(({ version_added: version, flags, version_removed: removed }) =>
    typeof version === 'string' && !flags && !removed ? Number.parseFloat(version.replace('≤', '')) : Number.NaN,
  );
  return Math.min(Number.POSITIVE_INFINITY, ...versions.filter((version) => !Number.isNaN(version)));
}

/** The things of a page and of the language, and what each has, by its name: `JSON`, `fetch`, `Set`, `union`. */
function namesOf({ api, javascript }: CompatData): ReadonlyMap<string, readonly Identifier[]> {
  const named = new Map<string, Identifier[]>();
  const add = (group: Identifier, depth: number) => {
    for (const key of Object.keys(group)) {
      const feature = key === '__compat' ? undefined : group[key];
      if (!feature?.__compat || !/^[A-Za-z]\w*$/.test(key)) continue;
      const name = key.replace(/_(?:static|event)$/, '');
      if (!key.endsWith('_event')) named.set(name, [...(named.get(name) ?? []), feature]);
      if (depth > 0) add(feature, depth - 1);
    }
  };
  add(api, 1);
  if (javascript.builtins) add(javascript.builtins, 1);
  return named;
}

/**
 * What code asks for that a browser of this version lacks, by name. A name that the code gives to something of its own,
 * or that something older has too, is hidden by that. Syntax, CSS and the browser's own API are not looked at: the build
 * and `web-ext lint` see to those.
 */
export function tooNew(code: string, browser: Browser, version: number): readonly string[] {
  const asked = new Set(
    [...code.matchAll(/\.([A-Za-z]\w+)|\bnew ([A-Z]\w+)/g)].map(([, member, thing]) => member ?? thing ?? ''),
  );
  // A key of an object, a method, a binding, a class of CSS: `{ path: 1 }`, `path() {`, `path =`, `"path"`, `.path {`.
  const own = new Set(
    [...code.matchAll(/(?:[{},;\s"'`]([A-Za-z]\w+)(?=\s*[:,}=("'`]))|\.([A-Za-z]\w+)\s*(?=\{|=[^=>])/g)].map(
      ([, name, assigned]) => name ?? assigned ?? '',
    ),
  );
  return [...NAMES].flatMap(([name, features]) => {
    const isNew = features.every((feature) => since(feature, browser) > version);
    return asked.has(name) && !own.has(name) && isNew ? [name] : [];
  });
}

const NAMES = namesOf(data as unknown as CompatData);
