import { type Area, shared } from '#content-scripts/banner/area.ts';
import type { Finding } from '#model/report.ts';
import type { Span } from '#model/span.ts';
import { SEVERITIES, type Severity } from '#model/topic.ts';

/** One stretch to underline, with the heaviest of the findings that share it. */
export interface Marked {
  readonly span: Span;
  readonly severity: Severity;
}

/** Each stretch of text once, heavier ones later so that they are drawn on top. */
export function markedSpans(findings: readonly Finding[]): readonly Marked[] {
  const byPlace = new Map<string, Marked>();
  const weight = (severity: Severity) => SEVERITIES.indexOf(severity);
  for (const { spans, severity } of findings) {
    for (const span of spans) {
      const key = `${span.start}-${span.end}`;
      const other = byPlace.get(key);
      if (!other || weight(other.severity) < weight(severity)) byPlace.set(key, { span, severity });
    }
  }
  return [...byPlace.values()].toSorted((a, b) => weight(a.severity) - weight(b.severity));
}

/** One line to draw; viewport pixels. */
export interface Line {
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly severity: Severity;
}

/** The foot of each rectangle of the words, cut to the part of the box that is in sight. */
export function linesOf(rects: readonly Area[], severity: Severity, part: Area): readonly Line[] {
  const lines: Line[] = [];
  for (const rect of rects) {
    const seen = shared(rect, part);
    // A line of text that is cut through has its foot out of sight.
    if (seen && seen.bottom > rect.bottom - 3 && seen.right - seen.left > 1) {
      lines.push({ left: seen.left, bottom: rect.bottom, width: seen.right - seen.left, severity });
    }
  }
  return lines;
}

export interface UnderlinePen {
  draw(lines: readonly Line[]): void;
}

/** Draws lines into a layer of our own with as few changes as possible; old elements are used again. */
export function underlinePen(layer: HTMLElement): UnderlinePen {
  const drawn: { readonly element: HTMLElement; state: string }[] = [];
  return {
    draw(lines) {
      while (drawn.length > lines.length) drawn.pop()?.element.remove();
      lines.forEach(({ left, bottom, width, severity }, index) => {
        const state = `${severity} ${left} ${bottom} ${width}`;
        const line = drawn[index] ?? { element: layer.ownerDocument.createElement('div'), state: '' };
        if (line.state === state) return;
        if (!drawn[index]) {
          drawn.push(line);
          layer.append(line.element);
        }
        line.state = state;
        line.element.className = `line ${severity}`;
        line.element.dataset.severity = severity;
        line.element.style.cssText = `width:${width}px;transform:translate(${left}px,${bottom - 2}px)`;
      });
    },
  };
}
