import type { PageSettings } from '#messages/protocol.ts';
import type { Site } from '#model/draft.ts';
import type { Finding } from '#model/report.ts';
import { pageWordsOf } from '#ui/page-words.ts';

const NAMES: Readonly<Record<Site, string>> = {
  facebook: 'Facebook',
  linkedin: 'LinkedIn',
  x: 'X',
  whatsapp: 'WhatsApp',
};

/** Address of a mail draft to whom the policy names for doubts. It names the site and the clauses, never the draft. */
export function mailAddress(site: Site, findings: readonly Finding[], page: PageSettings): string {
  const t = pageWordsOf(page.language, page.words);
  const cites = [...new Set(findings.map(({ clause }) => page.clauses[clause]?.cite ?? clause))].join('; ');
  const subject = encodeURIComponent(t('mail.subject'));
  const body = encodeURIComponent(t('mail.body', { site: NAMES[site], cites }).replaceAll('\n', '\r\n'));
  return `mailto:${page.contact?.mail ?? ''}?subject=${subject}&body=${body}`;
}

/** Opens it in the mail program. The link is never in the page, so the site does not hear of it. */
export function askFirst(site: Site, findings: readonly Finding[], page: PageSettings): void {
  const link = document.createElement('a');
  link.href = mailAddress(site, findings, page);
  link.target = '_blank';
  link.click();
}
