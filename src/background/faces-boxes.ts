import { SIDE } from '#background/faces-network.ts';
import type { FaceBox } from '#messages/protocol.ts';

/** The two grids on which the network looks for faces, with how many guesses it makes at each point. */
const GRIDS = [
  { scores: 'Identity', boxes: 'Identity_2', cells: 16, guesses: 2 },
  { scores: 'Identity_1', boxes: 'Identity_3', cells: 8, guesses: 6 },
] as const;
/** Numbers of one guess: the middle, the size, and six points of the face that are not used. */
const NUMBERS = 16;
/** Less likely ones are not even looked at; beside a sure face one of this score is most often one too. */
const LEAST = 0.6;
/** Two guesses that share more than this part are of one face. */
const MOST_SHARED = 0.3;

/** The faces that the network's answers tell of, as parts of the square that it saw; the surest first. */
export function facesFrom(answers: ReadonlyMap<string, Float32Array>): readonly FaceBox[] {
  return apart(GRIDS.flatMap((grid) => guessesOn(grid, answers)));
}

function guessesOn(
  { scores, boxes, cells, guesses }: (typeof GRIDS)[number],
  answers: ReadonlyMap<string, Float32Array>,
) {
  const [scoreOf, boxOf] = [answers.get(scores), answers.get(boxes)];
  const found: FaceBox[] = [];
  if (!scoreOf || !boxOf) return found;
  // Channels come in fours: what was added to the scores is no guess.
  const perCell = Math.ceil(guesses / 4) * 4;
  for (let cell = 0; cell < cells * cells; cell += 1) {
    for (let guess = 0; guess < guesses; guess += 1) {
      const score = 1 / (1 + Math.exp(-(scoreOf[cell * perCell + guess] ?? 0)));
      if (score < LEAST) continue;
      const at = (cell * guesses + guess) * NUMBERS;
      const number = (index: number) => (boxOf[at + index] ?? 0) / SIDE;
      const [width, height] = [number(2), number(3)];
      const middle = {
        x: ((cell % cells) + 0.5) / cells + number(0),
        y: (Math.floor(cell / cells) + 0.5) / cells + number(1),
      };
      found.push({ x: middle.x - width / 2, y: middle.y - height / 2, width, height, score });
    }
  }
  return found;
}

/** One box a face: of several that lie over each other the surest. */
export function apart(boxes: readonly FaceBox[]): readonly FaceBox[] {
  const kept: FaceBox[] = [];
  for (const box of boxes.toSorted((a, b) => b.score - a.score)) {
    if (!kept.some((other) => sharedPart(box, other) > MOST_SHARED)) kept.push(box);
  }
  return kept;
}

function sharedPart(a: FaceBox, b: FaceBox): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / (a.width * a.height + b.width * b.height - both);
}
