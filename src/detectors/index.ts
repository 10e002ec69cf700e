import { accessCode } from '#detectors/access-code.ts';
import { address } from '#detectors/address.ts';
import { birthDate } from '#detectors/birth-date.ts';
import { bsn } from '#detectors/bsn.ts';
import { email } from '#detectors/email.ts';
import { fileNumber } from '#detectors/file-number.ts';
import { iban } from '#detectors/iban.ts';
import { insz } from '#detectors/insz.ts';
import { phone } from '#detectors/phone.ts';
import { voice } from '#detectors/voice/voice.ts';
import type { Detector } from '#model/detector.ts';

/** Every detector that a check runs. The only list: what is not here does not run. */
export const DETECTORS: readonly Detector[] = [
  bsn,
  insz,
  iban,
  phone,
  email,
  address,
  birthDate,
  fileNumber,
  accessCode,
  voice,
];
