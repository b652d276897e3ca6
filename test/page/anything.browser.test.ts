import { afterAll, beforeAll, expect, test } from 'vitest';
import fc from '../property';
import { difference } from '../view/canonical';
import type { FakeClock } from './clock';
import { drawing, find, findAll, laidOut, loaded, openPage, position, reloadPage } from './open';

type Act = (clock: FakeClock) => void;

const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length]!;

/** What a person can do on the page, in no order that makes sense. */
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.nat(99).map(
    (at): Act =>
      () =>
        pick(findAll('#page > :not(dialog) button:not(.help, .network-about, .network-open)'), at).click(),
  ),
  fc.tuple(fc.nat(99), fc.nat(99)).map(([which, at]): Act => {
    return () => {
      const list = pick(findAll<HTMLSelectElement>('select'), which);
      list.selectedIndex = at % list.options.length;
      list.dispatchEvent(new Event('change'));
    };
  }),
  fc
    .constantFrom('', 'not good', '这部电影', 'a\ud800b <b>', 'one two three '.repeat(30))
    .map((text): Act => {
      return () => {
        find<HTMLInputElement>('.sentence').value = text;
        find('.sentence').dispatchEvent(new Event('input'));
      };
    }),
  fc.nat(999_999).map((seed): Act => {
    return () => {
      find<HTMLInputElement>('.seed').value = String(seed);
      find('.seed').dispatchEvent(new Event('change'));
    };
  }),
  fc.constantFrom('ArrowRight', 'ArrowLeft', 'Home', 'End', '.', ',', ' ').map((key): Act => {
    return () => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }),
  fc.integer({ min: 1, max: 40 }).map((frames): Act => {
    return (clock) => {
      // No beat ends with such a frame: just after its end, four decimals of a step would be the end.
      for (let frame = 0; frame < frames; frame++) clock.frame(0.093);
    };
  }),
);

// They take room from the figure, come a little later, and not all that is said of what was done is said again.
const silent = new CSSStyleSheet();
silent.replaceSync('.notices, .unknowns { display: none !important }');
beforeAll(() => void document.adoptedStyleSheets.push(silent));
afterAll(() => void document.adoptedStyleSheets.pop());

test('after anything that a person does, a reload shows the same', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 1, maxLength: 15 }), async (acts) => {
      const { clock } = openPage();
      for (const one of acts) one(clock);
      await loaded();
      // Pauses what plays; what only moves plays first.
      while (clock.requested > 0) find('.transport-play').click();
      await laidOut();
      const before = { drawing: drawing(), at: position() };
      reloadPage();
      await loaded();
      await laidOut();
      expect(position()).toBeCloseTo(before.at, 1);
      // The address holds four decimals of a step. The quickest thing, a name that makes room, moves about a pixel in half of the last.
      expect(difference(drawing(), before.drawing, 1.5)).toBeUndefined();
    }),
    { numRuns: 25 },
  );
});
