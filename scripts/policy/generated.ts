import { managedShape } from '#policy/managed-shape.ts';
import { packShape } from '#policy/pack-shape.ts';
import { chromeSchemaOf } from '#scripts/policy/chrome-schema.ts';
import { coveragePage } from '#scripts/policy/coverage-page.ts';
import { jsonSchemaOf } from '#scripts/policy/json-schema.ts';
import { rulesPage } from '#scripts/policy/rules-page.ts';

/** Every file that is made from the packs and their shape: path from the top of the project → content. */
export function generatedFiles(): ReadonlyMap<string, string> {
  return new Map([
    [
      'rules/schema/pack.schema.json',
      asFile(jsonSchemaOf(packShape, { title: 'Bezint policy pack', description: 'See docs/write-a-policy.md.' })),
    ],
    [
      'rules/schema/managed.schema.json',
      asFile(
        jsonSchemaOf(managedShape, { title: 'Bezint, set by the organisation', description: 'See docs/roll-out.md.' }),
      ),
    ],
    ['public/managed.schema.json', asFile(chromeSchemaOf(managedShape))],
    ['docs/rules.md', rulesPage()],
    ['docs/coverage.md', coveragePage()],
  ]);
}

const asFile = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
