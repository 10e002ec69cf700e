const hasColours = process.stdout.isTTY && !process.env.NO_COLOR;
const paint = (code: number) => (text: string) => (hasColours ? `\u001b[${code}m${text}\u001b[0m` : text);

export const bold = paint(1);
export const quiet = paint(2);
const green = paint(32);

export const say = (line = '') => console.log(line);

/** Does something that takes a while, and tells when it is done and how long it took; at a terminal also that it goes on. */
export async function step<T>(what: string, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  // The line that tells that it is done is longer and takes the place of this one.
  if (process.stdout.isTTY) process.stdout.write(quiet(`  … ${what}\r`));
  const answer = await work();
  say(`  ${green('✔')} ${what} ${quiet(`${((performance.now() - started) / 1000).toFixed(1)} s`)}`);
  return answer;
}

const WIDTH = Math.min(process.stdout.columns ?? 100, 110);

/** Breaks a text at spaces into lines that fit behind a margin. */
export function wrapped(text: string, margin: string): string {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && margin.length + line.length + word.length >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => margin + line).join('\n');
}
