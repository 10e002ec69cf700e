type Trainer = (args: readonly string[]) => Promise<number>;

const TRAINERS = import.meta.glob<Trainer>('./train-*.ts', { eager: true, import: 'main' });

/** `npm run train -- NAME …`: learns one of the models anew, by scripts/train-NAME.ts. */
export async function main([name = '', ...args]: readonly string[]): Promise<number> {
  const trainer = TRAINERS[`./train-${name}.ts`];
  if (trainer) return trainer(args);
  const names = Object.keys(TRAINERS).map((path) => path.replace(/^\.\/train-|\.ts$/g, ''));
  console.error(`Which model? There are: ${names.join(', ')}`);
  return 2;
}
