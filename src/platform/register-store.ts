/**
 * Where the register is kept: IndexedDB under the extension's own origin, which no page and no content script can
 * open. (`storage.local` would be readable from content scripts.)
 */

const DATABASE = 'register';
const STORE = 'kept';

/** The register file as it came, with where it came from. */
export interface KeptRegister {
  readonly file: string;
  readonly source: 'imported' | 'managed';
}

/** Names that are no client's, as fingerprints under a key of this device. */
export interface KeptNotClients {
  readonly key: Uint8Array<ArrayBuffer>;
  readonly names: readonly { readonly id: string; readonly since: string }[];
}

/** How many names that a page's script wrote were asked about in a stretch of time; no names, no drafts. */
export interface KeptAsked {
  /** In milliseconds since 1970. */
  readonly since: number;
  readonly count: number;
}

export interface RegisterStore {
  readRegister(): Promise<KeptRegister | undefined>;
  /** Undefined removes it. */
  keepRegister(register: KeptRegister | undefined): Promise<void>;
  readNotClients(): Promise<KeptNotClients | undefined>;
  keepNotClients(notClients: KeptNotClients): Promise<void>;
  readAsked(): Promise<KeptAsked | undefined>;
  keepAsked(asked: KeptAsked): Promise<void>;
}

const answered = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

function open(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => request.result.createObjectStore(STORE);
  return answered(request);
}

async function read(name: string): Promise<unknown> {
  const database = await open();
  try {
    return await answered(database.transaction(STORE).objectStore(STORE).get(name));
  } finally {
    database.close();
  }
}

async function write(name: string, value: unknown): Promise<void> {
  const database = await open();
  try {
    const transaction = database.transaction(STORE, 'readwrite');
    const store = transaction.objectStore(STORE);
    if (value === undefined) store.delete(name);
    else store.put(value, name);
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}

/** The store of this browser. Nothing but what is written here is ever in it. */
export const registerStore: RegisterStore = {
  readRegister: () => read('register') as Promise<KeptRegister | undefined>,
  keepRegister: (register) => write('register', register),
  readNotClients: () => read('not-clients') as Promise<KeptNotClients | undefined>,
  keepNotClients: (notClients) => write('not-clients', notClients),
  readAsked: () => read('asked') as Promise<KeptAsked | undefined>,
  keepAsked: (asked) => write('asked', asked),
};
