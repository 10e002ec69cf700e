/** Names in `storage.local`: the person's settings, the last values of IT that could be used, the packs chosen so far. */
export const SETTINGS = 'settings';
export const KEPT_MANAGED = 'managed';
export const SHELF = 'packs';
