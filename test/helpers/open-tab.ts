import { type RawTab, Tab } from '#test/helpers/tab.ts';

/** Opens an address and waits until it has loaded. */
export type OpenTab = (url: string) => Promise<Tab>;

/**
 * Opens pages one after the other in one tab, as a person does: a tab that is closed takes the next page. A tab of its
 * own for every page costs a browser more than what most tests do in it. With `isAlwaysNew` each has one all the same.
 */
export function tabOpener(make: () => Promise<RawTab>, isAlwaysNew: boolean): OpenTab {
  let spare: RawTab | null = null;
  return async (url) => {
    const raw = spare ?? (await make());
    spare = null;
    // The mouse rests where no page has anything.
    await raw.hover({ x: 0, y: 0 });
    await raw.goto(url);
    return new Tab(raw, async (isAsMade) => {
      if (isAlwaysNew || spare || !isAsMade) await raw.close();
      else spare = raw;
    });
  };
}
