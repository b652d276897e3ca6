import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardPlace } from '../../src/view/card-place';

const host = { width: 1000, height: 500 };
const card = { width: 200, height: 150 };
const column = { x: 400, y: 100, width: 50, height: 200 };

describe('a card', () => {
  test('stands beside its column, at the height of its value', () => {
    expect(cardPlace(card, host, column, 200, [])).toEqual({ x: 464, y: 125 });
  });

  test('stands at the other side, or higher or lower, where it would hide what it names', () => {
    const right = { x: 500, y: 0, width: 50, height: 500 };
    expect(cardPlace(card, host, column, 200, [right])).toEqual({ x: 186, y: 125 });
    const both = [
      { x: 500, y: 150, width: 50, height: 60 },
      { x: 300, y: 0, width: 50, height: 500 },
    ];
    expect(cardPlace(card, host, column, 200, both)).toEqual({ x: 464, y: 344 });
  });

  test('stands below where there is no room beside', () => {
    expect(
      cardPlace({ width: 600, height: 100 }, { width: 640, height: 500 }, column, 200, []),
    ).toMatchObject({
      y: 314,
    });
  });

  test('is within the figure, and never over its column where there is room for it', () => {
    const number = (max: number) => fc.integer({ min: 0, max });
    const boxes = fc.record({ x: number(900), y: number(300), width: fc.constant(50), height: number(200) });
    fc.assert(
      fc.property(boxes, fc.array(boxes), number(400), number(300), (own, named, width, height) => {
        const { x, y } = cardPlace({ width, height }, host, own, own.y + own.height / 2, named);
        expect(x).toBeGreaterThanOrEqual(6);
        expect(y).toBeGreaterThanOrEqual(6);
        expect(x + width).toBeLessThanOrEqual(994);
        expect(y + height).toBeLessThanOrEqual(494);
        const isBeside = x + width <= own.x || x >= own.x + own.width;
        // A column in the middle of a figure of 1000 always has 400 at one side.
        expect(isBeside || y + height <= own.y || y >= own.y + own.height).toBe(true);
      }),
    );
  });
});
