/** The pages of the stand-ins: one script a site, and an index that links them. */
export type PageName = 'index' | 'facebook' | 'linkedin' | 'x' | 'whatsapp';

export const INDEX_HOST = 'stand-ins.bezint.test';

/** Host names under which the stand-ins are served, the same that the extension's manifest matches. */
export const PAGE_OF_HOST: Readonly<Record<string, PageName>> = {
  [INDEX_HOST]: 'index',
  'www.facebook.com': 'facebook',
  'm.facebook.com': 'facebook',
  'web.facebook.com': 'facebook',
  'www.messenger.com': 'facebook',
  'messenger.com': 'facebook',
  'www.linkedin.com': 'linkedin',
  'x.com': 'x',
  'twitter.com': 'x',
  'mobile.twitter.com': 'x',
  'chat.x.com': 'x',
  'web.whatsapp.com': 'whatsapp',
};

/** Where the server keeps what is its own; everything else belongs to the page's own addresses. */
export const ASSETS = '/_stand-in/';
/** Receives the bytes of an attachment when the page sends; `?name=` is the file's name. */
export const UPLOAD = `${ASSETS}upload`;
