import type { RegisterRecord } from '#model/register.ts';

/** Of each of the two names: five bits, so that one stranger in 32 has the same. */
const SEALS = 32;

/**
 * Whoever agreed to be named or shown in public has a seal: a little more of a fingerprint, of the surname and of the
 * first name. Nobody else is then shown as having agreed (one stranger in some 10,000). Who did not agree, or took it
 * back, has none: of them the file tells no more than of anybody.
 */
export function isSealed({ consents }: RegisterRecord): boolean {
  const isPublic = consents.some(
    ({ purposes, channels }) =>
      purposes.some((purpose) => purpose !== 'photo-taking') && channels.some((channel) => channel !== 'internal'),
  );
  return isPublic && consents.every(({ withdrawn }) => !withdrawn);
}

/** From 1; 0 is kept for no seal. */
export function sealOf(surnameSecret: Uint8Array, firstSecret: Uint8Array): number {
  return 1 + ((surnameSecret[8] ?? 0) % SEALS) * SEALS + ((firstSecret[8] ?? 0) % SEALS);
}

/** Whether both names answer to the seal; without a first name only the surname. */
export function answersTo(
  seal: number,
  surnameSecret: Uint8Array,
  firstSecrets: readonly Uint8Array[] | null,
): boolean {
  if (firstSecrets) return firstSecrets.some((first) => sealOf(surnameSecret, first) === seal);
  return Math.floor((seal - 1) / SEALS) === (surnameSecret[8] ?? 0) % SEALS;
}
