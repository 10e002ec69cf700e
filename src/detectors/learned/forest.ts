/**
 * Small boosted trees over named measures. As text: `#` lines (what it is, source, licence), one line of JSON (`bias`,
 * `scale`, `names`), then one tree a line, written from its root: `7>1.5` asks whether measure 7 is more than 1.5, and
 * is followed by the tree for no and the tree for yes; `=12` is a leaf, in units of `scale`.
 */
export interface Forest {
  readonly names: readonly string[];
  /** Added to the leaves: the score where nothing is known. */
  readonly bias: number;
  readonly trees: readonly ForestNode[];
}

export type ForestNode = number | ForestSplit;

interface ForestSplit {
  /** Place in `names`. */
  readonly measure: number;
  readonly over: number;
  readonly no: ForestNode;
  readonly yes: ForestNode;
}

/** The score in logits: more than 0 is more likely than not. A measure that is not given is 0. */
export function forestScore({ names, bias, trees }: Forest, values: ReadonlyMap<string, number>): number {
  const measures = names.map((name) => values.get(name) ?? 0);
  let score = bias;
  for (const tree of trees) {
    let node = tree;
    while (typeof node !== 'number') node = (measures[node.measure] ?? 0) > node.over ? node.yes : node.no;
    score += node;
  }
  return score;
}

/** Reads what `encodeForest` wrote. Throws when a model file is not one: that is a bug of the build. */
export function decodeForest(text: string): Forest {
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('# '));
  const head: unknown = JSON.parse(lines.shift() ?? '');
  if (!isHead(head)) throw new Error('not a forest: its head is incomplete');
  const { names, bias, scale } = head;
  return { names, bias, trees: lines.map((line) => readNode(line.split(' ')[Symbol.iterator](), scale)) };
}

function readNode(pieces: Iterator<string>, scale: number): ForestNode {
  const { value, done } = pieces.next();
  if (done) throw new Error('not a forest: a tree ends too early');
  if (value.startsWith('=')) return Number(value.slice(1)) * scale;
  const [measure, over] = value.split('>').map(Number);
  if (measure === undefined || over === undefined) throw new Error('not a forest: a tree has a split that is none');
  const no = readNode(pieces, scale);
  return { measure, over, no, yes: readNode(pieces, scale) };
}

/** Leaves are rounded to this. */
const SCALE = 0.001;

/** Writes a forest as text, with the names that its trees use; `about` becomes the `#` lines. */
export function encodeForest({ names, bias, trees }: Forest, about: readonly string[]): string {
  const used: string[] = [];
  const placeOf = (measure: number): number => {
    const name = names[measure] ?? '';
    if (!used.includes(name)) used.push(name);
    return used.indexOf(name);
  };
  const piecesOf = (node: ForestNode): readonly string[] =>
    typeof node === 'number'
      ? [`=${Math.round(node / SCALE)}`]
      : [`${placeOf(node.measure)}>${node.over}`, ...piecesOf(node.no), ...piecesOf(node.yes)];
  const lines = trees.map((tree) => piecesOf(tree).join(' '));
  const head = JSON.stringify({ bias: Number(bias.toFixed(4)), scale: SCALE, names: used });
  return `${[...about.map((line) => `# ${line}`), head, ...lines].join('\n')}\n`;
}

function isHead(head: unknown): head is { readonly names: string[]; readonly bias: number; readonly scale: number } {
  return (
    typeof head === 'object' &&
    head !== null &&
    'names' in head &&
    Array.isArray(head.names) &&
    'bias' in head &&
    typeof head.bias === 'number' &&
    'scale' in head &&
    typeof head.scale === 'number'
  );
}
