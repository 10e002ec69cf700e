import type { Shape } from '#policy/shape.ts';
import type { JsonSchema } from '#scripts/policy/json-schema.ts';

/**
 * The shape in the dialect that Chrome and Edge ask of a managed schema: one type a node, nothing besides. Only types
 * stand in it on purpose: what the browser refuses never reaches us, and then nobody could tell IT what is wrong.
 */
export function chromeSchemaOf(shape: Shape): JsonSchema {
  return { ...(shape.about && { description: shape.about }), ...bodyOf(shape) };
}

function bodyOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string' };
    case 'choice':
      return { type: shape.values.every((value) => typeof value === 'number') ? 'integer' : 'string' };
    case 'number':
      return { type: shape.whole ? 'integer' : 'number' };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return { type: 'array', items: chromeSchemaOf(shape.item) };
    case 'record':
      return {
        type: 'object',
        properties: Object.fromEntries(
          Object.entries(shape.fields).map(([key, field]) => [key, chromeSchemaOf(field.shape)]),
        ),
      };
    case 'table':
      return { type: 'object', additionalProperties: chromeSchemaOf(shape.value) };
  }
}
