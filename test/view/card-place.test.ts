import { expect, test } from 'vitest';
import { cardPlace } from '../../src/view/explanation/place';

const room = { width: 1000, height: 500 };
const card = { width: 300, height: 120 };

test('the card stands to the right of the vector, with its middle at the value', () => {
  const box = { x: 100, y: 100, width: 80, height: 200 };
  expect(cardPlace(card, room, box, 250)).toEqual({ left: 194, top: 190 });
});

test('the card stands to the left where there is no room at the right', () => {
  const box = { x: 800, y: 100, width: 80, height: 200 };
  expect(cardPlace(card, room, box, 250)).toEqual({ left: 486, top: 190 });
});

test('where there is room at neither side, the card stands below the vector, or else above it', () => {
  const narrow = { width: 360, height: 500 };
  const high = { x: 100, y: 50, width: 160, height: 100 };
  expect(cardPlace(card, narrow, high, 100)).toEqual({ left: 30, top: 164 });
  const low = { x: 100, y: 350, width: 160, height: 100 };
  expect(cardPlace(card, narrow, low, 400)).toEqual({ left: 30, top: 216 });
});

test.each([
  [{ x: 100, y: 0, width: 80, height: 20 }, 10],
  [{ x: 100, y: 480, width: 80, height: 20 }, 490],
])('the card stays within the figure, of a vector at its edge', (box, middle) => {
  const { top } = cardPlace(card, room, box, middle);
  expect(top).toBeGreaterThanOrEqual(6);
  expect(top + card.height).toBeLessThanOrEqual(494);
});

test('in a figure too low for it above or below the vector, it stands above or below the value', () => {
  const [card, room] = [
    { width: 300, height: 120 },
    { width: 320, height: 400 },
  ];
  const column = { x: 100, y: 60, width: 40, height: 280 };
  for (let middle = 80; middle <= 320; middle += 20) {
    const { top } = cardPlace(card, room, column, middle, 20);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top + card.height).toBeLessThanOrEqual(room.height);
    expect(top >= middle + 10 || top + card.height <= middle - 10, `${middle}`).toBe(true);
  }
});
