import linkedinCss from '#test/stand-ins/linkedin/style.css?inline';
import baseCss from '#test/stand-ins/shared/base.css?inline';
import { h } from '#test/stand-ins/shared/element.ts';

let container: HTMLElement | undefined;

/**
 * The open shadow root in which the older parts live on newer pages. Its host has no height; what is in it is painted
 * by fixed position.
 */
export function interop(): HTMLElement {
  if (container) return container;
  const host = h('div', { id: 'interop-outlet', 'data-testid': 'interop-shadowdom' });
  document.body.append(host);
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`${baseCss}\n${linkedinCss}`);
  root.adoptedStyleSheets = [sheet];
  container = h('div', {});
  root.append(container);
  return container;
}
