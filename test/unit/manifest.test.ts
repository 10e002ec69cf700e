import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };

// What the browser lets the extension do: the first thing that a security officer reads.

const HOSTS =
  /^https:\/\/(?:(?:www|m|web)\.facebook\.com|(?:www\.)?messenger\.com|www\.linkedin\.com|(?:chat\.)?x\.com|(?:mobile\.)?twitter\.com|web\.whatsapp\.com)\/\*$/;

test('asks for storage, its own script in the four sites, and nothing that adds a warning', () => {
  expect(manifest.permissions).toEqual(['scripting', 'storage']);
  expect(manifest.host_permissions.filter((host) => !HOSTS.test(host))).toEqual([]);
  const hostsIn = (world: string) =>
    manifest.content_scripts.flatMap((script) => ((script.world ?? 'ISOLATED') === world ? script.matches : []));
  for (const world of ['ISOLATED', 'MAIN']) expect(hostsIn(world)).toEqual(manifest.host_permissions);
});

test('may connect to nobody', () => {
  const directives = new Map(
    manifest.content_security_policy.extension_pages.split(';').map((each) => {
      const [name = '', ...sources] = each.trim().split(' ');
      return [name, sources.join(' ')];
    }),
  );
  expect(directives.get('default-src')).toBe("'none'");
  // At most its own files.
  expect(["'none'", "'self'"]).toContain(directives.get('connect-src'));
  expect(
    [...directives.values()].filter((sources) =>
      /https?:|\*|unsafe-inline|unsafe-eval(?!')/.test(sources.replace("'wasm-unsafe-eval'", '')),
    ),
  ).toEqual([]);
});

test('shows no page any of its files, and talks to no other extension', () => {
  expect(Object.keys(manifest)).not.toContain('web_accessible_resources');
  expect(Object.keys(manifest)).not.toContain('externally_connectable');
});

test('collects nothing', () => {
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions.required).toEqual(['none']);
});
