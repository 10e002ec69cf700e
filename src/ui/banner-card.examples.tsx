import type { Language } from '#model/language.ts';
import type { Severity } from '#model/topic.ts';
import { BannerCard, type BannerCardProps, type CardContent } from '#ui/banner-card.tsx';
import { changeOf } from '#ui/draft-change.ts';
import { type Examples, nothing } from '#ui/examples.ts';
import { findingViews } from '#ui/finding-view.ts';
import type { PageWords } from '#ui/page-words.ts';
import { SAMPLE_CLAUSES, SAMPLE_DRAFTS, sampleFindings } from '#ui/samples.ts';
import { pageWords } from '#ui/words.ts';

const found = (language: Language, ...levels: readonly Severity[]): CardContent => {
  const text = SAMPLE_DRAFTS[language];
  const findings = sampleFindings(text, language).filter(({ severity }) => levels.includes(severity));
  const choices = findings.flatMap(({ suggestions }) => suggestions).toSorted((a, b) => b.span.start - a.span.start);
  return {
    kind: 'checked',
    findings: findingViews(text, findings),
    unchecked: [],
    anonymous: choices.length > 0 ? () => changeOf(text, choices) : undefined,
  };
};

const state =
  (content: (language: Language, t: PageWords) => CardContent, more: Partial<BannerCardProps> = {}) =>
  (language: Language) => {
    const t = pageWords(language);
    return (
      <BannerCard
        content={content(language, t)}
        audience={{ audience: 'public' }}
        t={t}
        organisation="Sterk Huis"
        clauseOf={(id) => SAMPLE_CLAUSES[language][id]}
        contact={t.language === 'nl' ? 'je leidinggevende' : t.language === 'fr' ? 'votre responsable' : 'your manager'}
        onFold={nothing}
        onApply={nothing}
        onAnonymise={nothing}
        onAskFirst={nothing}
        onCopy={() => Promise.resolve(true)}
        onCopied={nothing}
        onDismiss={nothing}
        onExplain={nothing}
        {...more}
      />
    );
  };

export const examples: Examples = {
  where: 'site',
  states: {
    'a pause, a warning and a note': state((language) => found(language, 'pause', 'warn', 'note')),
    'one warning': state((language) => found(language, 'warn')),
    'only a note': state((language) => found(language, 'note')),
    'nothing found': state((language) => found(language)),
    'nothing found, not everything checked': state(() => ({
      kind: 'checked',
      findings: [],
      unchecked: [{ what: 'attachment', reason: 'error' }],
    })),
    'found something, not everything checked': state((language) => ({
      kind: 'checked',
      findings: findingViews(SAMPLE_DRAFTS[language], sampleFindings(SAMPLE_DRAFTS[language], language)).slice(1, 2),
      unchecked: [{ what: 'age', reason: 'too-long' }],
    })),
    'the box did not take the words': state((language) => found(language, 'warn'), {
      offer: 'Vandaag met een bewoner …',
    }),
    'a site that has changed': state((language) => found(language, 'note'), { isStrange: true }),
    'no answer': state((_language, t) => ({ kind: 'failed', sentence: t('failed.timeout') })),
    'went wrong': state((_language, t) => ({ kind: 'failed', sentence: t('failed.error') })),
    'extension reloaded': state((_language, t) => ({ kind: 'failed', sentence: t('failed.reloaded') })),
    'not covered': state((_language, t) => ({ kind: 'off', sentence: t('off.not-covered') })),
    unreadable: state((_language, t) => ({ kind: 'off', sentence: t('off.unreadable') })),
    'no button': state((_language, t) => ({ kind: 'off', sentence: t('off.no-submit') })),
    paused: state((_language, t) => ({ kind: 'off', sentence: t('off.paused') })),
  },
};
