import { expect, test } from 'vitest';
import { type ManagedSource, watchManaged } from '#background/managed.ts';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';

/** What IT has set, what is kept on the device, and a way to say that IT changed something. */
function source(set: unknown, kept?: object) {
  const state = { set, kept, changed: () => {} };
  const help: ManagedSource = {
    readManaged: async () => state.set,
    readKeptManaged: async () => state.kept,
    keepManaged: async (values) => {
      state.kept = values;
    },
    onManagedChanged: (changed) => {
      state.changed = changed;
    },
  };
  return { state, managed: watchManaged(help, BUILT_IN_LIBRARY) };
}

test('a change holds at once, without a restart', async () => {
  const { state, managed } = source({ policy: 'sgl' });
  expect((await managed()).values.policy).toBe('sgl');
  state.set = { policy: 'wulverhorst' };
  state.changed();
  expect((await managed()).values.policy).toBe('wulverhorst');
});

test('a mistake leaves the last good value, also after a restart; a removal does not', async () => {
  const { state, managed } = source({ policy: 'sgl' });
  await managed();
  state.set = { policy: 'slg' };
  state.changed();
  expect((await managed()).values.policy).toBe('sgl');
  const restarted = source(state.set, state.kept);
  expect((await restarted.managed()).values.policy).toBe('sgl');
  expect((await restarted.managed()).problems).toHaveLength(1);
  restarted.state.set = {};
  restarted.state.changed();
  expect((await restarted.managed()).values).toEqual({});
  expect(restarted.state.kept).toEqual({});
});

test('changes in a row end with the last', async () => {
  const { state, managed } = source({});
  for (const policy of ['sgl', 'wulverhorst', 'sterk-huis']) {
    state.set = { policy };
    state.changed();
  }
  expect((await managed()).values.policy).toBe('sterk-huis');
});

test('the register is not kept where pages could come', async () => {
  const { state, managed } = source({ policy: 'sgl', register: 'bezint-register' });
  expect((await managed()).values.register).toBe('bezint-register');
  expect(state.kept).toEqual({ policy: 'sgl' });
});
