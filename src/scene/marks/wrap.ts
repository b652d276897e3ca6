import type { Rich, Run } from '../../language/rich';
import type { Font, Measure } from './measure';
import { widthOf } from './text-width';

/** Where a line may break: at spaces, and between Chinese or Japanese characters, but not before closing marks. */
const breakable =
  /\s+|(?<=[\u3001-\u9fff\uff00-\uffef])(?![，。：；、！？”’）…])|(?=[\u3041-\u9fff])(?<![“‘（])/u;

const isSpace = ({ text, role }: Run): boolean => !role && /^\s+$/.test(text);

const opening = /[“‘（]$/u;

const closing = /^[^\p{L}\p{N}“‘（]/u;

/** The stretches between which a line may break. Symbols, and marks that open or close, stay with their neighbours. */
function piecesOf(runs: Rich): Run[][] {
  const pieces: Run[][] = [];
  for (const run of runs) {
    const parts = run.role
      ? [run]
      : run.text.split(new RegExp(`(${breakable.source})`, 'u')).map((text) => ({ text }));
    for (const part of parts) {
      if (!part.text) continue;
      const before = pieces.at(-1)?.at(-1);
      const sticks =
        before &&
        !isSpace(before) &&
        !isSpace(part) &&
        (run.role !== undefined || closing.test(part.text) || opening.test(before.text));
      if (sticks) pieces.at(-1)!.push(part);
      else pieces.push([part]);
    }
  }
  return pieces;
}

/** Breaks rich text into lines no wider than `room`, as far as it has places to break at. */
export function wrap(runs: Rich, room: number, font: Font, measure: Measure): Rich[] {
  const lines: Run[][] = [[]];
  let width = 0;
  for (const piece of piecesOf(runs)) {
    const own = widthOf(piece, font, measure);
    const space = piece.every(isSpace);
    if (width + own > room && width > 0 && !space) {
      lines.push([]);
      width = 0;
    }
    if (space && width === 0) continue;
    lines.at(-1)!.push(...piece);
    width += own;
  }
  return lines.map((line) => joined(line.slice(0, line.findLastIndex((run) => !isSpace(run)) + 1)));
}

/** Neighbouring plain runs become one, so that a line is as few elements as it can be. */
function joined(runs: readonly Run[]): Rich {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last && !last.role && !run.role && !last.subscript && !run.subscript) {
      result[result.length - 1] = { text: last.text + run.text };
    } else result.push(run);
  }
  return result;
}
