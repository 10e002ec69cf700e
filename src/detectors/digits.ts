/** Check digits of identifying numbers, and how numbers are written. */

const BSN_WEIGHTS = [9, 8, 7, 6, 5, 4, 3, 2, -1];

/** The eleven test of Dutch citizen service numbers, on nine digits. 000000000 passes the sum but is nobody's. */
export function passesElevenTest(digits: string): boolean {
  if (!/^\d{9}$/.test(digits) || /^0+$/.test(digits)) return false;
  return BSN_WEIGHTS.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11 === 0;
}

/** The Belgian national number's check: 97 − (nine digits mod 97), with a leading 2 for births from 2000. */
export function passesNationalCheck(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const [number, check] = [digits.slice(0, 9), Number(digits.slice(9))];
  return [number, `2${number}`].some((each) => 97 - (Number(each) % 97) === check);
}

/** The date part of a Belgian national number: month and day may be unknown (00), BIS months count from 20 or 40. */
export function hasNationalDate(digits: string): boolean {
  const month = Number(digits.slice(2, 4)) % 20;
  const day = Number(digits.slice(4, 6));
  return Number(digits.slice(2, 4)) < 60 && month <= 12 && day <= 31;
}

/** ISO 13616: country and check moved behind, letters as numbers, remainder 1 modulo 97. */
export function passesIbanCheck(iban: string): boolean {
  let remainder = 0;
  for (const character of iban.slice(4) + iban.slice(0, 4)) {
    const value = Number.parseInt(character, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder === 1;
}

/** Whether a number of so many digits may stand in the text: quicker to ask than a pattern is to prepare. */
export const mayHoldNumber = (text: string, digits: number): boolean => digitsOf(text).length >= digits;

/** Only the digits. */
export const digitsOf = (text: string): string => text.replace(/\D/g, '');
