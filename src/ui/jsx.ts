import { Fragment, h } from 'preact';

/** What JSX is compiled to, in the built extension: Preact's own does the same with a second maker of nodes. */
export const jsx = (type: string, props: Record<string, unknown>, key?: string) =>
  h(type, key === undefined ? props : { ...props, key });

export { Fragment, jsx as jsxs };
