import { createBackground } from '#background/background.ts';
import { faceFinder } from '#background/faces.ts';
import { greet } from '#background/first-run.ts';
import { watchManaged } from '#background/managed.ts';
import { showBadge } from '#platform/badge.ts';
import { keepManaged, onManagedChanged, readKeptManaged, readManaged } from '#platform/managed.ts';
import { answer } from '#platform/messaging.ts';
import { ownFile } from '#platform/own-file.ts';
import { readPageTexts } from '#platform/page-texts.ts';
import { onInstalledByPerson, openPolicyPage, openWelcomePage } from '#platform/pages.ts';
import { bringPart } from '#platform/photo-part.ts';
import { registerStore } from '#platform/register-store.ts';
import { languageOf, readSettings, writeSettings } from '#platform/settings.ts';
import { keepShelf, readShelf } from '#platform/shelf.ts';
import { webCrypto } from '#platform/web-crypto.ts';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';

const managed = watchManaged({ readManaged, readKeptManaged, keepManaged, onManagedChanged }, BUILT_IN_LIBRARY);

/** Where the build puts the part for photos. */
const PHOTO_PART = 'content-scripts/photos/part.js';

answer(
  createBackground({
    readSettings,
    writeSettings,
    readShelf,
    keepShelf,
    managed,
    languageOf,
    readPageTexts,
    showBadge,
    openPolicyPage,
    bringPart: (tabId, frameId) => bringPart(PHOTO_PART, tabId, frameId),
    findPeople: faceFinder({
      model: async () => (await ownFile('models/blazeface.json')).json(),
      weights: async () => (await ownFile('models/blazeface.bin')).arrayBuffer(),
    }),
    store: registerStore,
    crypto: webCrypto,
    now: () => new Date(),
  }),
);

onInstalledByPerson(() => void greet(managed, openWelcomePage));
