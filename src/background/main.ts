import { createBackground } from '#background/background.ts';
import { showBadge } from '#platform/badge.ts';
import { answer } from '#platform/messaging.ts';
import { openPolicyPage } from '#platform/pages.ts';
import { languageOf, readSettings, writeSettings } from '#platform/settings.ts';

answer(createBackground({ readSettings, writeSettings, languageOf, showBadge, openPolicyPage }));
