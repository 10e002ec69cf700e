import {
  $applyNodeReplacement,
  DecoratorNode,
  type LexicalEditor,
  type SerializedLexicalNode,
  TextNode,
} from 'lexical';
import { h } from '#test/stand-ins/shared/element.ts';

/** Cuts into signs as people see them, of any number of code points. */
const signs = new Intl.Segmenter('en', { granularity: 'grapheme' });
const isEmoji = (sign: string) => /\p{Emoji_Presentation}|\uFE0F/u.test(sign);

type SerializedEmoji = SerializedLexicalNode & { readonly emoji: string };

/** An emoji in the box: an image whose `alt` is the sign. The text of the page's elements lacks it. */
export class EmojiNode extends DecoratorNode<null> {
  readonly __emoji: string;
  constructor(emoji: string, key?: string) {
    super(key);
    this.__emoji = emoji;
  }
  static override getType(): string {
    return 'emoji';
  }
  static override clone(node: EmojiNode): EmojiNode {
    return new EmojiNode(node.__emoji, node.__key);
  }
  static override importJSON({ emoji }: SerializedEmoji): EmojiNode {
    return new EmojiNode(emoji);
  }
  override exportJSON(): SerializedEmoji {
    return { ...super.exportJSON(), type: 'emoji', emoji: this.__emoji };
  }
  override createDOM(): HTMLElement {
    const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text x="0" y="16" font-size="16" fill="gray">${this.__emoji}</text></svg>`;
    return h(
      'span',
      { class: 'emoji-wrap' },
      h('img', {
        class: 'emoji',
        alt: this.__emoji,
        'data-plain-text': this.__emoji,
        draggable: 'false',
        src: `data:image/svg+xml,${encodeURIComponent(picture)}`,
      }),
    );
  }
  override updateDOM(): boolean {
    return false;
  }
  override isInline(): boolean {
    return true;
  }
  override getTextContent(): string {
    return this.__emoji;
  }
  override decorate(): null {
    return null;
  }
}

/** Typed or pasted emoji become images, as on the site. */
export function registerEmoji(editor: LexicalEditor): () => void {
  return editor.registerNodeTransform(TextNode, (node) => {
    const match = [...signs.segment(node.getTextContent())].find(({ segment }) => isEmoji(segment));
    if (!match) return;
    const { index, segment } = match;
    const end = index + segment.length;
    const pieces = node.splitText(...(index === 0 ? [end] : [index, end]));
    const emoji = $applyNodeReplacement(new EmojiNode(segment));
    const sign = pieces[index === 0 ? 0 : 1];
    const hadCaret = sign?.isSelected() ?? false;
    sign?.replace(emoji);
    if (hadCaret) emoji.selectNext(0, 0);
  });
}
