import type { Language } from '#model/language.ts';
import type { Severity } from '#model/topic.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { findingViews } from '#ui/finding-view.ts';
import { SAMPLE_CLAUSES, SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { SendDialog, type SendDialogProps } from '#ui/send-dialog.tsx';
import { pageWords } from '#ui/words.ts';

const CONTACT = { nl: 'je leidinggevende', fr: 'votre responsable', en: 'your manager' };

const LINE = {
  nl: 'Wat je nu plaatst, kan er over jaren nog staan.',
  fr: 'Ce que vous publiez maintenant peut encore être là dans des années.',
  en: 'What you post now may still be there in years.',
};

const state =
  (levels: readonly Severity[], change: Partial<SendDialogProps> = {}) =>
  (language: Language) => {
    const text = SAMPLE_DRAFTS[language];
    const findings = sampleFindings(text, language).filter(({ severity }) => levels.includes(severity));
    return (
      <SendDialog
        content={{ kind: 'found', findings: findingViews(text, findings), unchecked: [] }}
        audience={{ audience: 'public' }}
        verb="post"
        t={pageWords(language)}
        organisation="Sterk Huis"
        clauseOf={(id) => SAMPLE_CLAUSES[language][id]}
        contact={CONTACT[language]}
        line={LINE[language]}
        onChoice={nothing}
        onAskFirst={nothing}
        {...change}
      />
    );
  };

export const examples: Examples = {
  where: 'site',
  states: {
    'one pause': state(['pause']),
    'a pause, a warning and a note': state(['pause', 'warn', 'note']),
    'a reason is asked for': state(['pause'], { asksReason: true }),
    'a message to a group': state(['pause'], { verb: 'send', audience: { audience: 'group', size: 14 } }),
    'could not check': (language) =>
      state([], { content: { kind: 'failed', sentence: pageWords(language)('failed.timeout') } })(language),
  },
};
