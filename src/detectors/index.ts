import { accessCode } from '#detectors/access-code.ts';
import { address } from '#detectors/address.ts';
import { age } from '#detectors/age.ts';
import { birthDate } from '#detectors/birth-date.ts';
import { bsn } from '#detectors/bsn.ts';
import { careDetail } from '#detectors/care-detail.ts';
import { consentStated } from '#detectors/consent-stated.ts';
import { disclaimer } from '#detectors/disclaimer.ts';
import { email } from '#detectors/email.ts';
import { fileNumber } from '#detectors/file-number.ts';
import { hardToRead } from '#detectors/hard-to-read.ts';
import { iban } from '#detectors/iban.ts';
import { insz } from '#detectors/insz.ts';
import { location } from '#detectors/location.ts';
import { madeUpName } from '#detectors/made-up-name.ts';
import { onlyLink } from '#detectors/only-link.ts';
import { organisation } from '#detectors/organisation.ts';
import { personName } from '#detectors/person/person-name.ts';
import { phone } from '#detectors/phone.ts';
import { plate } from '#detectors/plate.ts';
import { recognisable } from '#detectors/recognisable.ts';
import { room } from '#detectors/room.ts';
import { time } from '#detectors/time.ts';
import { traceable } from '#detectors/traceable.ts';
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
  location,
  fileNumber,
  plate,
  accessCode,
  personName,
  consentStated,
  madeUpName,
  voice,
  room,
  age,
  time,
  careDetail,
  traceable,
  recognisable,
  organisation,
  disclaimer,
  onlyLink,
  hardToRead,
];
