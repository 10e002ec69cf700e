/** What the browser's own policies are given: value by value, as in docs/roll-out.md. */
export type RollOutValues = Readonly<Record<string, unknown>>;

/** Id of the package in this project for Chrome and Edge; a store gives its own. */
export const CHROME_ID = 'njeeedpbdnbbhihbmpiopagdlododlal';
export const FIREFOX_ID = 'bezint@bezint';

/** Where each store hands out its packages. */
const STORES = {
  chrome: 'https://clients2.google.com/service/update2/crx',
  edge: 'https://edge.microsoft.com/extensionwebstorebase/v1/crx',
} as const;
const REGISTRY = {
  chrome: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Google\\Chrome',
  edge: 'HKEY_LOCAL_MACHINE\\SOFTWARE\\Policies\\Microsoft\\Edge',
} as const;

/** Every file that IT may need, by its name. The same values in each; `id` is the extension's in Chrome and Edge. */
export function rollOutFiles(values: RollOutValues, id = CHROME_ID): ReadonlyMap<string, string> {
  return new Map([
    ['bezint-chrome.reg', registryFile('chrome', id, values)],
    ['bezint-edge.reg', registryFile('edge', id, values)],
    ['bezint-intune.ps1', powerShell(id, values)],
    ['extension-settings-chrome.json', asText(extensionSettings('chrome', id))],
    ['extension-settings-edge.json', asText(extensionSettings('edge', id))],
    ['bezint.json', asText({ '3rdparty': { extensions: { [id]: values } } })],
    ['policies.json', asText({ policies: { '3rdparty': { Extensions: { [FIREFOX_ID]: values } } } })],
  ]);
}

const asText = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Installs the extension: the value of the policy `ExtensionSettings`. */
const extensionSettings = (browser: keyof typeof STORES, id: string) => ({
  [id]: { installation_mode: 'force_installed', update_url: STORES[browser] },
});

function registryFile(browser: keyof typeof REGISTRY, id: string, values: RollOutValues): string {
  const lines = Object.entries(values).map(([name, value]) => `"${name}"=${registryValue(value)}`);
  return [
    'Windows Registry Editor Version 5.00',
    '',
    `[${REGISTRY[browser]}\\3rdparty\\extensions\\${id}\\policy]`,
    ...lines,
    '',
  ].join('\r\n');
}

/** Yes and no are numbers there; whatever has parts stands as JSON in one text. */
function registryValue(value: unknown): string {
  if (typeof value === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  return `"${inOneText(value).replace(/[\\"]/g, '\\$&')}"`;
}

/** Letters with accents as JSON writes them in ASCII: Windows reads such files in the alphabet of the country. */
const inOneText = (value: unknown) =>
  typeof value === 'string'
    ? value
    : JSON.stringify(value).replace(/[^ -~]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Sets the same for both browsers; as a platform script of Intune, or at log-on. */
function powerShell(id: string, values: RollOutValues): string {
  const lines = Object.entries(values).map(([name, value]) =>
    typeof value === 'boolean'
      ? `  New-ItemProperty -Path $key -Name '${name}' -PropertyType DWord -Value ${value ? 1 : 0} -Force | Out-Null`
      : `  New-ItemProperty -Path $key -Name '${name}' -PropertyType String -Value '${inOneText(value).replaceAll("'", "''")}' -Force | Out-Null`,
  );
  return [
    "foreach ($browser in 'Google\\Chrome', 'Microsoft\\Edge') {",
    `  $key = "HKLM:\\SOFTWARE\\Policies\\$browser\\3rdparty\\extensions\\${id}\\policy"`,
    '  # What was set before and is not set any more must go.',
    '  Remove-Item -Path $key -Recurse -ErrorAction SilentlyContinue',
    '  New-Item -Path $key -Force | Out-Null',
    ...lines,
    '}',
    '',
  ].join('\n');
}
