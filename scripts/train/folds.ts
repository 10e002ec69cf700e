const NUMBERED = /^(.*?)(\d+)$/;

/**
 * In which of `folds` parts a draft is held back. Neighbours (1 and 2, 3 and 4) stay together, as in `splitOf`: they
 * are often a pair that differs in a few words.
 */
export function foldOf(id: string, folds: number): number {
  const [, stem = id, digits] = NUMBERED.exec(id) ?? [];
  let hash = 0;
  for (const character of stem) hash = (hash * 31 + character.charCodeAt(0)) % 9973;
  return (hash + (digits === undefined ? 0 : Math.floor((Number(digits) - 1) / 2))) % folds;
}
