import { describe, expect, test } from 'vitest';
import { createScene, depths, type Frame } from '../../src/scene';
import { inputOf, nameOf, type Setting } from './make';
import { type Seen, seen } from './read';

const framesOf = (setting: Setting, followUnit?: number): ((position: number) => Frame) =>
  createScene({ ...inputOf(setting), ...(followUnit ? { followUnit } : {}) }).frame;

const markedIn = (frame: Frame): Seen[] =>
  seen(frame).filter(({ mark }) => mark.attributes.class === 'followed-unit');

/** The frame of a hidden state's column, in the same cell; where that shows digits alone, it has another name. */
function columnBeside(frame: Frame, { path }: Seen): Seen {
  const cell = path.slice(0, path.lastIndexOf(' / '));
  return seen(frame).find(
    ({ path: own, classes }) =>
      /^ \/ (state|digits) \//.test(own.slice(cell.length)) &&
      own.startsWith(cell) &&
      classes.includes('column-frame'),
  )!;
}

describe('a followed unit', () => {
  test.each(
    depths
      .flatMap((depth) =>
        (['tanh', 'lstm', 'gru'] as const).map((cell) => ({
          depth,
          cell,
          viewport: { width: 2000, height: 700 },
        })),
      )
      .map((setting) => [nameOf(setting), setting] as const),
  )('has a frame around its row of the hidden state, in every cell that is done: %s', (_, setting) => {
    const frame = framesOf(setting, 3)(4);
    const marked = markedIn(frame);
    expect(marked.map(({ path }) => /cell (\d)/.exec(path)![1])).toEqual(
      seen(frame)
        .filter(({ mark, path }) => /cell \d \/ (state|digits)$/.test(path) && mark.tag === 'g')
        .map(({ path }) => /cell (\d)/.exec(path)![1]),
    );
    expect(marked.length).toBeGreaterThan(1);
    for (const one of marked) {
      const { attributes: column } = columnBeside(frame, one).mark;
      const { attributes: row } = one.mark;
      expect(Number(row.height)).toBeCloseTo(Number(column.height) / 8, 1);
      expect(Number(row.y)).toBeCloseTo(Number(column.y) + (2 / 8) * Number(column.height), 1);
      expect(Number(row.x)).toBeLessThan(Number(column.x));
      expect(Number(row.width)).toBeGreaterThan(Number(column.width));
    }
  });

  test('has none before its state is made, and nobody else has one', () => {
    const frames = framesOf({}, 3);
    const cellsAt = (position: number): number => markedIn(frames(position)).length;
    expect(cellsAt(0.5)).toBe(0);
    expect(cellsAt(1)).toBe(1);
    expect(cellsAt(1.3)).toBe(1);
    expect(markedIn(framesOf({})(4))).toEqual([]);
  });

  test('of a large network is marked where its row is shown, and else not', () => {
    const setting = { units: 200, sentence: 3 };
    const scene = createScene(inputOf(setting));
    const shown = scene.stage.row.chain.rowsOf('h')!;
    const hidden = Array.from({ length: 200 }, (_, unit) => unit).find((unit) => !shown.includes(unit))!;
    const [column] = markedIn(framesOf(setting, shown[10]! + 1)(2));
    expect(column).toBeDefined();
    expect(markedIn(framesOf(setting, hidden + 1)(2))).toEqual([]);
    expect(markedIn(framesOf(setting, 999)(2))).toEqual([]);
  });

  test('is reached the same from either side', () => {
    const forward = framesOf({ cell: 'lstm' }, 2);
    const backward = framesOf({ cell: 'lstm' }, 2);
    const positions = [1, 1.5, 2, 2.3, 2.9, 3];
    const there = positions.map((position) => forward(position).marks);
    const back = positions.toReversed().map((position) => backward(position).marks);
    expect(back.toReversed()).toEqual(there);
  });
});
