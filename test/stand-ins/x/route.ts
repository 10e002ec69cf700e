import { useSyncExternalStore } from 'react';

/** The site changes its own address without loading a page; what the query asked of the stand-in stays in force. */
export function go(path: string) {
  history.pushState(null, '', path);
  dispatchEvent(new PopStateEvent('popstate'));
}

/** A press may come before React listens: it looks once more then. */
export function useLocation(): URL {
  return new URL(useSyncExternalStore(subscribe, () => location.href));
}

function subscribe(changed: () => void): () => void {
  addEventListener('popstate', changed);
  return () => removeEventListener('popstate', changed);
}
