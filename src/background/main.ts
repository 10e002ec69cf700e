import { createBackground } from '#background/background.ts';
import { greet } from '#background/first-run.ts';
import { watchManaged } from '#background/managed.ts';
import { showBadge } from '#platform/badge.ts';
import { keepManaged, onManagedChanged, readKeptManaged, readManaged } from '#platform/managed.ts';
import { answer } from '#platform/messaging.ts';
import { onInstalledByPerson, openPolicyPage, openWelcomePage } from '#platform/pages.ts';
import { languageOf, readSettings, writeSettings } from '#platform/settings.ts';
import { keepShelf, readShelf } from '#platform/shelf.ts';
import { BUILT_IN_LIBRARY } from '#policy/built-in.ts';

const managed = watchManaged({ readManaged, readKeptManaged, keepManaged, onManagedChanged }, BUILT_IN_LIBRARY);

answer(
  createBackground({
    readSettings,
    writeSettings,
    readShelf,
    keepShelf,
    managed,
    languageOf,
    showBadge,
    openPolicyPage,
  }),
);

onInstalledByPerson(() => void greet(managed, openWelcomePage));
