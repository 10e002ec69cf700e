/** The element that has the focus, looked for inside open shadow roots too. */
export function deepFocus(page: Document): Element | undefined {
  let focused = page.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused ?? undefined;
}

/** The modal dialog that is open around the element, through shadow roots. */
export function modalAround(element: Element | undefined): HTMLDialogElement | undefined {
  for (let node = element; node; ) {
    const dialog = node.closest('dialog');
    if (dialog?.matches(':modal')) return dialog;
    const root = (dialog?.parentElement ?? node).getRootNode();
    node = dialog?.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return undefined;
}
