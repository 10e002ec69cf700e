import type { ComponentChildren } from 'preact';
import type { ChangedPartView, RuleChangeView, VariantView } from '#messages/protocol.ts';
import type { Circumstances } from '#model/policy.ts';
import type { PopupWords } from '#popup/words.ts';
import { Chevron } from '#ui/icons.tsx';

export interface RuleChangeProps {
  readonly change: RuleChangeView;
  readonly t: PopupWords;
}

/** What a pack makes of one rule, folded to what the rule asks. States: pack-preview.examples.tsx. */
export function RuleChange({ change, t }: RuleChangeProps) {
  const { message, severity, parts, because, cite, kind } = change;
  const weight = parts.find((part) => part.part === 'severity');
  return (
    <li>
      <details class="change">
        <summary>
          <Chevron />
          <span>
            {message}{' '}
            {weight ? (
              <em>{t('change.to', { was: t(`severity.${weight.was}`), is: t(`severity.${weight.is}`) })}</em>
            ) : (
              <em>{t(`severity.${severity}`)}</em>
            )}
          </span>
        </summary>
        <dl>
          {parts.map((part) => (
            <Part key={part.part} part={part} t={t} />
          ))}
          {because && <Row name={t('change.because')}>{because}</Row>}
          {kind !== 'off' && <Row name={t('change.cite')}>{cite}</Row>}
        </dl>
      </details>
    </li>
  );
}

function Part({ part, t }: { readonly part: ChangedPartView; readonly t: PopupWords }) {
  const name = t(`change.${part.part}`);
  switch (part.part) {
    case 'severity':
      return <Row name={name}>{t('change.to', { was: t(`severity.${part.was}`), is: t(`severity.${part.is}`) })}</Row>;
    case 'variants':
      return (
        <Row name={name}>
          <ul>
            {part.is.map((variant) => (
              <li key={whereWords(variant.where, t)}>{variantWords(variant, t)}</li>
            ))}
          </ul>
        </Row>
      );
    case 'where':
      return <WasIs name={name} was={whereWords(part.was, t)} is={whereWords(part.is, t)} t={t} />;
    default:
      return <WasIs name={name} was={part.was} is={part.is} t={t} />;
  }
}

interface WasIsProps {
  readonly name: string;
  readonly was: string;
  readonly is: string;
  readonly t: PopupWords;
}

const WasIs = ({ name, was, is, t }: WasIsProps) => (
  <Row name={name}>
    <span class="was">
      {t('change.was')} <del>{was}</del>
    </span>{' '}
    <span class="is">
      {t('change.is')} <ins>{is}</ins>
    </span>
  </Row>
);

const Row = ({ name, children }: { readonly name: string; readonly children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

function variantWords({ where, severity, message, advice, cite }: VariantView, t: PopupWords): string {
  const said = [message, advice, severity && t(`severity.${severity}`), cite].filter(Boolean).join(' – ');
  const place = whereWords(where, t);
  return `${place.charAt(0).toLocaleUpperCase(t.language)}${place.slice(1)}: ${said}`;
}

/** Where a rule holds: "WhatsApp, groep". */
function whereWords({ sites, surfaces, audience, account }: Circumstances, t: PopupWords): string {
  const words = [
    ...(sites ?? []).map((site) => t(`site.${site}`)),
    ...(surfaces ?? []).map((surface) => t(`surface.${surface}`).toLocaleLowerCase(t.language)),
    ...(audience ?? []).map((readers) => t(`audience.${readers}`)),
    ...(account ?? []).map((whose) => t(`me.${whose}`)),
  ];
  return words.length > 0 ? words.join(', ') : t('where.all');
}
