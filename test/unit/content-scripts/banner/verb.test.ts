import { expect, test } from 'vitest';
import { verbOf } from '#content-scripts/banner/verb.ts';

test.each([
  ['facebook', 'post', 'post'],
  ['linkedin', 'comment', 'post'],
  ['facebook', 'message', 'send'],
  ['linkedin', 'invitation', 'send'],
  ['whatsapp', 'message', 'send'],
  ['whatsapp', 'caption', 'send'],
  ['whatsapp', 'status', 'post'],
] as const)('on %s a %s is a thing to %s', (site, surface, verb) => {
  expect(verbOf({ site, surface })).toBe(verb);
});
