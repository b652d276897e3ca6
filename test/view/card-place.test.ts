import { describe, expect, test } from 'vitest';
import type { Rect } from '../../src/scene';
import { cardPlace } from '../../src/view/explanation/place';
import fc from '../property';

const room = { width: 1000, height: 500 };
const card = { width: 300, height: 120 };

/** A column and its value, with nothing around it that is named. */
const alone = (column: Rect, middle: number, height = 12) => ({
  column,
  value: { ...column, y: middle - height / 2, height },
  sources: [],
  named: [],
});

test('the card stands to the right of the column, with its middle at the value', () => {
  const column = { x: 100, y: 100, width: 80, height: 200 };
  expect(cardPlace(card, room, alone(column, 250))).toEqual({ left: 194, top: 190 });
});

test('the card stands to the left where there is no room at the right', () => {
  const column = { x: 800, y: 100, width: 80, height: 200 };
  expect(cardPlace(card, room, alone(column, 250))).toEqual({ left: 486, top: 190 });
});

test('where there is room at neither side, the card stands below the column, or else above it', () => {
  const narrow = { width: 360, height: 500 };
  const high = { x: 100, y: 50, width: 160, height: 100 };
  expect(cardPlace(card, narrow, alone(high, 100))).toEqual({ left: 30, top: 164 });
  const low = { x: 100, y: 350, width: 160, height: 100 };
  expect(cardPlace(card, narrow, alone(low, 400))).toEqual({ left: 30, top: 216 });
});

test.each([
  [{ x: 100, y: 0, width: 80, height: 20 }, 10],
  [{ x: 100, y: 480, width: 80, height: 20 }, 490],
])('the card stays within the figure, of a column at its edge', (column, middle) => {
  const { top } = cardPlace(card, room, alone(column, middle));
  expect(top).toBeGreaterThanOrEqual(6);
  expect(top + card.height).toBeLessThanOrEqual(494);
});

test('in a figure too low for it above or below the column, the card stands above or below the value', () => {
  const low = { width: 320, height: 400 };
  const column = { x: 100, y: 60, width: 40, height: 280 };
  for (let middle = 80; middle <= 320; middle += 20) {
    const { top } = cardPlace(card, low, alone(column, middle, 20));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + card.height).toBeLessThanOrEqual(low.height);
    expect(top >= middle + 10 || top + card.height <= middle - 10, `${middle}`).toBe(true);
  }
});

describe('where it would hide what belongs to the value, the card stands', () => {
  const column = { x: 400, y: 100, width: 50, height: 200 };
  const explained = { ...alone(column, 200), named: [] as Rect[] };

  test('at the other side', () => {
    const right = { x: 500, y: 0, width: 50, height: 500 };
    expect(cardPlace(card, room, { ...explained, named: [right] })).toEqual({ left: 86, top: 140 });
  });

  test('right below or above it, where both sides hold some of it', () => {
    const sources = [
      { x: 500, y: 190, width: 50, height: 20 },
      { x: 300, y: 190, width: 50, height: 20 },
    ];
    expect(cardPlace(card, room, { ...explained, sources })).toEqual({ left: 464, top: 224 });
  });

  test('rather over something that it names than over a row that made the value', () => {
    const sources = [{ x: 500, y: 0, width: 50, height: 500 }];
    const named = [{ x: 200, y: 0, width: 150, height: 500 }];
    const low = { width: 1000, height: 320 };
    expect(cardPlace(card, low, { ...explained, sources, named }).left).toBe(86);
  });
});

test('the card stays within the figure, and never hides its column where there is room for it', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  const boxes = fc.record({ x: number(900), y: number(300), width: fc.constant(50), height: number(200) });
  fc.assert(
    fc.property(
      boxes,
      fc.array(boxes),
      fc.array(boxes),
      number(400),
      number(300),
      (column, sources, named, width, height) => {
        const middle = column.y + column.height / 2;
        const { left, top } = cardPlace({ width, height }, room, {
          ...alone(column, middle),
          sources,
          named,
        });
        expect(left).toBeGreaterThanOrEqual(6);
        expect(top).toBeGreaterThanOrEqual(6);
        expect(left + width).toBeLessThanOrEqual(994);
        expect(top + height).toBeLessThanOrEqual(494);
        const isBeside = left + width <= column.x || left >= column.x + column.width;
        // A column in the middle of a figure of 1000 always has 400 at one side.
        expect(isBeside || top + height <= column.y || top >= column.y + column.height).toBe(true);
      },
    ),
  );
});
