// Runs in the page's own world: some sites choose files with an input that they never put into the page, whose events
// nobody else hears. It adds a listener to such an input when it opens, and changes nothing else.
import { CHOSEN } from '#content-scripts/photos/catch.ts';

const { click, showPicker } = HTMLInputElement.prototype;

function listenTo(input: HTMLInputElement): void {
  if (input.type !== 'file' || input.isConnected) return;
  input.addEventListener('change', () => window.dispatchEvent(new DragEvent(CHOSEN, { relatedTarget: input })), {
    capture: true,
    once: true,
  });
}

HTMLInputElement.prototype.click = function clickInput(this: HTMLInputElement) {
  listenTo(this);
  click.call(this);
};
HTMLInputElement.prototype.showPicker = function showInputPicker(this: HTMLInputElement) {
  listenTo(this);
  showPicker.call(this);
};
