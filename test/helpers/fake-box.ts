import type { AudienceFact, ComposeBox, Replaced } from '#content-scripts/adapters/contract.ts';
import { type Suggestion, withSuggestions } from '#model/report.ts';

/** A compose box without a page: its text is what the test says, its sends are counted. */
export class FakeBox implements ComposeBox {
  readonly id = 1;
  readonly site = 'x';
  readonly surface = 'post';
  readonly element = {} as HTMLElement;
  readonly container = {} as HTMLElement;
  text = '';
  sent: string[] = [];
  focused = 0;
  takesSend = true;
  takesWords = true;

  audience(): AudienceFact {
    return { audience: 'public' };
  }
  read(): string {
    return this.text;
  }
  rectsOf(): readonly DOMRect[] {
    return [];
  }
  submitControl(): HTMLElement | null {
    return null;
  }
  submit(): boolean {
    if (this.takesSend) this.sent.push(this.text);
    return this.takesSend;
  }
  focus(): void {
    this.focused += 1;
  }
  caret(): number | null {
    return null;
  }
  async replace(suggestions: readonly Suggestion[]): Promise<Replaced> {
    if (this.takesWords) this.text = withSuggestions(this.text, suggestions);
    return this.takesWords ? 'done' : 'undone';
  }
}
