// Runs in the page's own world: some sites choose files with an input that they never put into the page, whose events
// nobody else hears. It adds a listener to such an input when it opens, and changes nothing else. A page that looks at
// the two functions sees native ones where native ones stand.
import { CHOSEN } from '#content-scripts/photos/catch.ts';

function listenTo(input: unknown): void {
  if (!(input instanceof HTMLInputElement) || input.type !== 'file' || input.isConnected) return;
  input.addEventListener('change', () => window.dispatchEvent(new DragEvent(CHOSEN, { relatedTarget: input })), {
    capture: true,
    once: true,
  });
}

const { apply } = Reflect;

const heard = <Call extends (...all: never[]) => unknown>(call: Call): Call =>
  new Proxy(call, {
    apply(target, input: unknown, all) {
      try {
        listenTo(input);
      } catch {
        // A page may have put getters that throw on its own input: its own call goes on all the same.
      }
      return apply(target, input, all);
    },
  });

HTMLElement.prototype.click = heard(HTMLElement.prototype.click);
HTMLInputElement.prototype.showPicker = heard(HTMLInputElement.prototype.showPicker);
