import { CHANNELS, type Channel, type Consent, PURPOSES, type Purpose } from '#model/register.ts';
import { answerIn, type Cell, dayIn, nextDay, textOf } from '#register/cells.ts';
import { type Column, type ConsentField, channelsIn, purposesIn } from '#register/columns.ts';

export type ConsentProblem = 'not-a-day' | 'not-yes-or-no';

/** A column about consent, with where it stands. */
export type ConsentColumn = Extract<Column, { field: ConsentField }> & { readonly index: number };

export interface ReadConsents {
  readonly consents: readonly Consent[];
  readonly problems: readonly { readonly index: number; readonly code: ConsentProblem }[];
}

/** What one pair of purpose and channel may rest on. */
interface Told {
  readonly column: ConsentColumn;
  readonly value: string;
}

/** Without a word about photo or name a consent is for both; taking a photo is only meant where it is said. */
const USUAL_PURPOSES: readonly Purpose[] = ['name', 'photo'];
const WITHDRAWN_VALUE = /ingetrokken|teruggetrokken|withdrawn|revoked|retir|revoqu/i;

/**
 * The consents in one row. What an export does not tell apart holds for all: without any column about channels a
 * consent is for every channel. What it does tell apart holds only where it says so.
 */
export function consentsIn(row: readonly Cell[], columns: readonly ConsentColumn[]): ReadConsents {
  const problems: { index: number; code: ConsentProblem }[] = [];
  const told: Record<'until' | 'withdrawn' | 'reference', Told[]> = { until: [], withdrawn: [], reference: [] };
  const granted = new Set<string>();
  const general = { channels: new Set<Channel>(), purposes: new Set<Purpose>(), isGiven: false, isRefused: false };
  const grant = (purposes: readonly Purpose[], channels: readonly Channel[]) => {
    for (const purpose of purposes) for (const channel of channels) granted.add(`${purpose} ${channel}`);
  };

  for (const column of columns) {
    const cell = row[column.index];
    const text = textOf(cell);
    if (column.field === 'reference' && text !== '') told.reference.push({ column, value: text });
    else if (column.field === 'channels') for (const channel of channelsIn(text)) general.channels.add(channel);
    else if (column.field === 'purposes') for (const purpose of purposesIn(text)) general.purposes.add(purpose);
    else if (column.field === 'until' && text !== '') {
      const day = dayIn(cell);
      if (day.ok) told.until.push({ column, value: column.isInclusive ? nextDay(day.value) : day.value });
      else problems.push({ index: column.index, code: 'not-a-day' });
    } else if (column.field === 'withdrawn') {
      const answer = dayIn(cell).ok || WITHDRAWN_VALUE.test(text) || answerIn(cell);
      if (answer === null) problems.push({ index: column.index, code: 'not-yes-or-no' });
      else if (answer) told.withdrawn.push({ column, value: '' });
    } else if (column.field === 'given') readGiven(column, cell, text);
  }

  function readGiven(column: ConsentColumn, cell: Cell, text: string): void {
    if (WITHDRAWN_VALUE.test(text)) {
      told.withdrawn.push({ column, value: '' });
      return;
    }
    const answer = answerIn(cell);
    const [channels, purposes] = [channelsIn(text), purposesIn(text)];
    if (answer === null && channels.length + purposes.length === 0) {
      problems.push({ index: column.index, code: 'not-yes-or-no' });
      return;
    }
    const { channel, purpose } = column;
    if (answer === false) {
      if (!channel && !purpose && text !== '') general.isRefused = true;
      return;
    }
    const forChannels = channel ? [channel] : channels;
    const forPurposes = purpose ? [purpose] : purposes;
    if (forChannels.length > 0 && forPurposes.length > 0) grant(forPurposes, forChannels);
    else {
      general.isGiven = true;
      for (const one of forChannels) general.channels.add(one);
      for (const one of forPurposes) general.purposes.add(one);
    }
  }

  const tells = (wanted: 'channel' | 'purpose', field: ConsentField) =>
    columns.some((column) => column.field === field || (column.field === 'given' && column[wanted] !== undefined));
  const hasSwitch = columns.some(({ field, channel, purpose }) => field === 'given' && !channel && !purpose);
  const isMeant = general.isGiven || (!hasSwitch && general.channels.size + general.purposes.size > 0);
  if (isMeant && !general.isRefused) {
    const channels = tells('channel', 'channels') || general.channels.size > 0 ? [...general.channels] : CHANNELS;
    const purposes = tells('purpose', 'purposes') || general.purposes.size > 0 ? [...general.purposes] : USUAL_PURPOSES;
    grant(purposes, channels.length > 0 || !purposes.includes('photo-taking') ? channels : CHANNELS);
  }
  return { consents: [...grouped(granted, told), ...withdrawnOnly(granted, told)], problems };
}

/** What was told of this purpose and channel in particular, else of everything. */
function about(told: readonly Told[], purpose: Purpose, channel: Channel): Told | undefined {
  const fits = told.filter(
    ({ column }) => (column.purpose ?? purpose) === purpose && (column.channel ?? channel) === channel,
  );
  const weight = ({ column }: Told) => (column.purpose ? 2 : 0) + (column.channel ? 1 : 0);
  return fits.sort((a, b) => weight(b) - weight(a))[0];
}

function grouped(
  granted: ReadonlySet<string>,
  { until, withdrawn, reference }: Record<'until' | 'withdrawn' | 'reference', readonly Told[]>,
): readonly Consent[] {
  const groups = new Map<
    string,
    { consent: Omit<Consent, 'purposes' | 'channels'>; byPurpose: Map<Purpose, Channel[]> }
  >();
  for (const purpose of PURPOSES) {
    for (const channel of CHANNELS) {
      if (!granted.has(`${purpose} ${channel}`)) continue;
      const end = about(until, purpose, channel)?.value;
      const consent = {
        ...(end !== undefined && { until: end }),
        withdrawn: about(withdrawn, purpose, channel) !== undefined,
        reference: about(reference, purpose, channel)?.value ?? '',
      };
      const key = JSON.stringify(consent);
      const group = groups.get(key) ?? { consent, byPurpose: new Map<Purpose, Channel[]>() };
      groups.set(key, group);
      group.byPurpose.set(purpose, [...(group.byPurpose.get(purpose) ?? []), channel]);
    }
  }
  return [...groups.values()].flatMap(({ consent, byPurpose }) => {
    const byChannels = new Map<string, Purpose[]>();
    for (const [purpose, channels] of byPurpose) {
      const key = channels.join(' ');
      byChannels.set(key, [...(byChannels.get(key) ?? []), purpose]);
    }
    return [...byChannels].map(([key, purposes]) => ({
      purposes,
      channels: CHANNELS.filter((channel) => key.split(' ').includes(channel)),
      ...consent,
    }));
  });
}

/** A withdrawal beside which no consent is left standing in the export. */
function withdrawnOnly(
  granted: ReadonlySet<string>,
  { withdrawn, reference }: Record<'until' | 'withdrawn' | 'reference', readonly Told[]>,
): readonly Consent[] {
  return withdrawn.flatMap(({ column: { purpose, channel } }) => {
    const purposes = purpose ? [purpose] : [...PURPOSES];
    const channels = channel ? [channel] : [...CHANNELS];
    const isSeen = purposes.some((one) => channels.some((other) => granted.has(`${one} ${other}`)));
    const own = reference.find(({ column }) => (column.purpose ?? purpose) === purpose)?.value ?? '';
    return isSeen ? [] : [{ purposes, channels, withdrawn: true, reference: own }];
  });
}
