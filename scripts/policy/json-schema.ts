import { FORMATS } from '#policy/formats.ts';
import type { Shape } from '#policy/shape.ts';

export type JsonSchema = { readonly [key: string]: unknown };

/** The shape as JSON Schema (draft 7), so that an editor completes and checks a pack while it is typed. */
export function jsonSchemaOf(shape: Shape, head: { readonly title: string; readonly description: string }): JsonSchema {
  return { $schema: 'http://json-schema.org/draft-07/schema#', ...head, ...nodeOf(shape) };
}

function nodeOf(shape: Shape): JsonSchema {
  return { ...(shape.about && { description: shape.about }), ...bodyOf(shape) };
}

function bodyOf(shape: Shape): JsonSchema {
  switch (shape.kind) {
    case 'text':
      return { type: 'string', ...lengthsOf(shape), ...patternOf(shape) };
    case 'choice':
      return { enum: shape.values };
    case 'number':
      return { type: shape.whole ? 'integer' : 'number', minimum: shape.min, maximum: shape.max };
    case 'flag':
      return { type: 'boolean' };
    case 'list':
      return {
        type: 'array',
        items: nodeOf(shape.item),
        ...(shape.min > 0 && { minItems: shape.min }),
        maxItems: shape.max,
        ...(shape.unique === 'items' && { uniqueItems: true }),
      };
    case 'record': {
      const fields = Object.entries(shape.fields);
      const required = fields.filter(([, { optional }]) => !optional).map(([key]) => key);
      return {
        type: 'object',
        properties: Object.fromEntries(fields.map(([key, field]) => [key, nodeOf(field.shape)])),
        ...(required.length > 0 && { required }),
        additionalProperties: false,
      };
    }
    case 'table':
      return {
        type: 'object',
        propertyNames: { enum: shape.keys },
        additionalProperties: nodeOf(shape.value),
      };
  }
}

type TextShape = Extract<Shape, { readonly kind: 'text' }>;

const lengthsOf = ({ min, max }: TextShape) => ({ ...(min > 0 && { minLength: min }), maxLength: max });

function patternOf({ format }: TextShape): JsonSchema {
  const known = FORMATS[format];
  if ('pattern' in known) return { pattern: known.pattern };
  return { not: { pattern: known.forbidden } };
}
