import type { Trace } from '../../model/trace';
import { momentAt, restOf } from '../../timeline/moment';
import { placeOfStep, rowsOf } from '../../timeline/rows';
import { element } from '../dom/element';
import type { FigureContent } from '../figure/content';
import { lengthOf, wordsOf } from '../figure/timeline';
import { wordTables } from './table';

/** The tables of the step at a position: of one network, or of both that are compared. */
export function stepTables(content: FigureContent, position: number): HTMLElement[] {
  const { strings, versus } = content;
  const rows = rowsOf(content.trace);
  const step = restOf(momentAt(position, lengthOf(content))) ?? Math.floor(position);
  const place = step > 0 ? placeOfStep(rows, wordsOf(content).length, step).word : step;
  return readsOf(content, place).flatMap(({ trace, tokens, word }) => {
    const made = wordTables(trace, word, tokens[word - 1] ?? '', strings);
    return versus ? [element('h3', {}, trace.model.cell.name), ...made] : made;
  });
}

interface Read {
  readonly trace: Trace;
  readonly tokens: readonly string[];
  /** How many words are read. */
  readonly word: number;
}

/** What is read at a place: by one network, or by both that are compared, each as far as it has come. */
function readsOf({ trace, tokens, versus }: FigureContent, place: number): readonly Read[] {
  if (!versus) return [{ trace, tokens, word: place }];
  const { slots } = versus.alignment;
  return [{ trace, tokens }, versus].map((read, index) => ({
    trace: read.trace,
    tokens: read.tokens,
    word: place < 1 ? place : slots[index]!.findLastIndex((slot) => slot <= place) + 1,
  }));
}
