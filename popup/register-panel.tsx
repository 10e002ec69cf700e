import { useEffect, useState } from 'preact/hooks';
import type { Language } from '#model/language.ts';
import type { RegisterState } from '#model/register-state.ts';
import { type ImportStep, lookAt } from '#popup/register-look.ts';
import { askRegister, buildFrom, readChosen } from '#popup/register-steps.ts';
import { registerWords } from '#popup/register-words.ts';
import { RegisterSection } from '#popup/views/register-section.tsx';

/** The register in the settings page: asks for what there is, and leads through importing. */
export function RegisterPanel({ language }: { readonly language: Language }) {
  const [state, setState] = useState<RegisterState | undefined>(undefined);
  const [step, setStep] = useState<ImportStep>({ kind: 'none' });
  useEffect(() => void askRegister().then(setState), []);

  const follow = async (next: Promise<ImportStep>) => {
    setStep(await next.catch(() => ({ kind: 'failed' }) as const));
    setState(await askRegister());
  };
  return (
    <RegisterSection
      t={registerWords(language)}
      state={state}
      step={step}
      onFile={(file) => {
        setStep({ kind: 'reading' });
        void follow(readChosen(file));
      }}
      onColumns={(columns) => step.kind === 'looked-at' && setStep(lookAt(step.table, columns))}
      onBuild={() => {
        if (step.kind !== 'looked-at') return;
        setStep({ kind: 'building', done: 0 });
        const today = new Date();
        const day = [today.getFullYear(), today.getMonth() + 1, today.getDate()]
          .map((part) => String(part).padStart(2, '0'))
          .join('-');
        void follow(buildFrom(step, day, (done) => setStep({ kind: 'building', done })));
      }}
      onCancel={() => setStep({ kind: 'none' })}
      onRemove={() => void askRegister({ remove: true }).then(setState)}
      onForget={(id) => void askRegister({ forget: id }).then(setState)}
    />
  );
}
