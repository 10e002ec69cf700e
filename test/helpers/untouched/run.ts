import type { TestBrowser } from '#test/helpers/browser.ts';
import { stopClock } from '#test/helpers/page-clock.ts';
import { openSurface } from '#test/helpers/surface.ts';
import type { Tab } from '#test/helpers/tab.ts';
import type { Edit } from '#test/helpers/untouched/edits.ts';
import type { SurfaceEntry } from '#test/stand-ins/catalogue.ts';

/** The box after so many edits. */
export interface Moment {
  /** The editor's model. */
  readonly text: string;
  /** Where the focus, the caret and the other end of the selection are: for a report only. */
  readonly place: string;
}

/** What became of all the edits. */
export interface Outcome {
  /** Before the first edit, and after each. */
  readonly moments: readonly Moment[];
  readonly sends: number;
  readonly errors: readonly string[];
}

/** Opens the surface and does all the edits in it, on a clock of the page's own. */
export async function run(browser: TestBrowser, entry: SurfaceEntry, edits: readonly Edit[]): Promise<Outcome> {
  const tab = await openSurface(browser, entry);
  const moments: Moment[] = [];
  for (const [step, edit] of edits.entries()) {
    await tab.frame();
    moments.push(await momentOf(tab, entry));
    await stopClock(tab, step);
    await edit.do(tab, entry, browser.name);
  }
  await tab.frame();
  moments.push(await momentOf(tab, entry));
  const { sends, errors } = await tab.record();
  await tab.close();
  return { moments, sends: sends.length, errors };
}

const momentOf = (tab: Tab, { model }: SurfaceEntry): Promise<Moment> => tab.evaluate(readMoment, model);

/** Runs in the page and must stand alone. */
function readMoment(model: string): Moment {
  let focused = document.activeElement;
  let selection = document.getSelection();
  while (focused?.shadowRoot?.activeElement) {
    const { shadowRoot } = focused as { shadowRoot: ShadowRoot & { getSelection?(): Selection | null } };
    selection = shadowRoot.getSelection?.() ?? selection;
    focused = shadowRoot.activeElement;
  }
  const end = (node: Node | null | undefined, offset: number | undefined) =>
    `${offset} of ${node?.nodeName} ${JSON.stringify(node?.textContent)}`;
  const place =
    focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement
      ? `${focused.selectionStart} to ${focused.selectionEnd}`
      : `${end(selection?.anchorNode, selection?.anchorOffset)} to ${end(selection?.focusNode, selection?.focusOffset)}`;
  return {
    text: window.standIn.models[model] ?? '',
    place: `${document.hasFocus() ? '' : 'page without focus, '}<${focused?.localName}>, ${place}`,
  };
}
