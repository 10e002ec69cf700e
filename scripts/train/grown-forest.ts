/** Boosted trees as they grow; the extension holds them as numbers in a row (`learned/forest.ts`). */
export interface GrownForest {
  readonly names: readonly string[];
  /** Added to the leaves: the score where nothing is known. */
  readonly bias: number;
  readonly trees: readonly GrownNode[];
}

export type GrownNode = number | Split;

interface Split {
  /** Place in `names`. */
  readonly measure: number;
  readonly over: number;
  readonly no: GrownNode;
  readonly yes: GrownNode;
}

/** The score in logits: more than 0 is more likely than not. A measure that is not given is 0. */
export function grownScore({ names, bias, trees }: GrownForest, values: ReadonlyMap<string, number>): number {
  const measures = names.map((name) => values.get(name) ?? 0);
  return trees.reduce<number>((score, tree) => score + leafOf(tree, measures), bias);
}

/** What a tree adds to the score; `measures` in the order of the forest's names. */
export function leafOf(root: GrownNode, measures: readonly number[]): number {
  let node = root;
  while (typeof node !== 'number') node = (measures[node.measure] ?? 0) > node.over ? node.yes : node.no;
  return node;
}

/** Leaves are rounded to this. */
const SCALE = 0.001;

/** Writes a forest as text, with the names that its trees use; `about` becomes the `#` lines. */
export function encodeForest({ names, bias, trees }: GrownForest, about: readonly string[]): string {
  const used: string[] = [];
  const placeOf = (measure: number): number => {
    const name = names[measure] ?? '';
    if (!used.includes(name)) used.push(name);
    return used.indexOf(name);
  };
  const piecesOf = (node: GrownNode): readonly string[] =>
    typeof node === 'number'
      ? [`=${Math.round(node / SCALE)}`]
      : [`${placeOf(node.measure)}>${node.over}`, ...piecesOf(node.no), ...piecesOf(node.yes)];
  const lines = trees.map((tree) => piecesOf(tree).join(' '));
  const head = JSON.stringify({ bias: Number(bias.toFixed(4)), scale: SCALE, names: used });
  return `${[...about.map((line) => `# ${line}`), head, ...lines].join('\n')}\n`;
}
