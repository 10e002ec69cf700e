import { LEAF_STEP, type PackedForest } from '#detectors/learned/forest.ts';
import { counted, SymbolWriter, sharesOf } from '#text/symbols.ts';

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
  const levels = levelsOf(trees);
  const nodes = levels.flat();
  const splits = nodes.flatMap((node) => (typeof node === 'number' ? [] : [node]));
  const limitsOf = new Map<string, readonly number[]>();
  // In the order of the letters: what several forests have in common then stands alike in each.
  for (const name of [...new Set(splits.map(({ measure }) => names[measure] ?? ''))].sort()) {
    const over = splits.flatMap((split) => (names[split.measure] === name ? [split.over] : []));
    limitsOf.set(
      name,
      [...new Set(over)].sort((a, b) => a - b),
    );
  }
  const leaves = nodes.flatMap((node) => (typeof node === 'number' ? [Math.round(node / SCALE)] : []));
  const least = leaves.reduce((some, leaf) => Math.min(some, leaf), 0);
  const asked = [...limitsOf].flatMap(([name, limits]) => limits.map((over) => `${name}>${over}`));
  const symbolOf = (node: GrownNode): number =>
    typeof node === 'number' ? 0 : asked.indexOf(`${names[node.measure]}>${node.over}`) + 1;
  const stepOf = (leaf: number) => Math.floor((leaf - least) / LEAF_STEP);
  const restOf = (leaf: number) => (leaf - least) % LEAF_STEP;
  const symbols = levels.map((level) => level.map(symbolOf));
  const [steps, rests] = [leaves.map(stepOf), leaves.map(restOf)];
  const head: PackedForest = {
    bias: Number(bias.toFixed(4)),
    scale: SCALE,
    names: [...limitsOf.keys()],
    limits: [...limitsOf.values()],
    nodes: symbols.map(counted),
    least,
    leafSteps: counted(steps),
    leafRests: counted(rests),
  };
  const writer = new SymbolWriter();
  for (const some of [...symbols, steps, rests]) writer.put(sharesOf([counted(some)]), some);
  return `${[...about.map((line) => `# ${line}`), JSON.stringify(head), writer.text()].join('\n')}\n`;
}

/** The roots, then what stands below one split, below two, and so on; the tree for no before that for yes. */
function levelsOf(roots: readonly GrownNode[]): readonly (readonly GrownNode[])[] {
  const levels: (readonly GrownNode[])[] = [];
  for (let level = roots; level.length > 0; ) {
    levels.push(level);
    level = level.flatMap((node) => (typeof node === 'number' ? [] : [node.no, node.yes]));
  }
  return levels;
}
