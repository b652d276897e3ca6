import { expect, test } from 'vitest';
import type { FakeClock } from '../page/clock';
import fc from '../property';
import { difference } from '../view/canonical';
import { drawing, type Flow, fakeTime, laidOut, make } from './mount';

/** What a person who only knows the documentation expects. */
interface Expected {
  sentence: string;
  /** Where it will come to rest; undefined where that depends on how far it has played. */
  position: number | undefined;
  /** Where it is now; undefined where that depends on how far it has come. */
  from: number | undefined;
  connected: boolean;
  hidden: boolean;
  /** Whether it is surely seen: a step that nobody sees is there at once. */
  seen: boolean;
}

interface Real {
  readonly element: Flow;
  readonly clock: FakeClock;
  readonly homes: readonly HTMLElement[];
}

type Command = fc.AsyncCommand<Expected, Real>;

const lengthOf = ({ sentence }: Expected): number => sentence.split(' ').length;
const clamp = (expected: Expected, position: number): number =>
  Math.min(lengthOf(expected), Math.max(-1, position));

function command(
  name: string,
  run: (real: Real) => void | Promise<void>,
  expect: (expected: Expected) => void,
  check: (expected: Expected) => boolean = () => true,
): Command {
  return {
    check,
    async run(expected, real) {
      await run(real);
      expect(expected);
    },
    toString: () => name,
  };
}

const isMoving = ({ from, position }: Expected): boolean => from !== position;

/** A motion that may have come further, or have arrived. */
const goOn = (expected: Expected): void => {
  if (isMoving(expected)) expected.from = undefined;
};

/** A press completes the step that is under way; one the other way turns it round. */
function press(expected: Expected, direction: 1 | -1): void {
  const { position, connected, seen } = expected;
  if (position === undefined) return;
  const from = connected ? expected.from : position;
  if (from === undefined) {
    expected.position = undefined;
    return;
  }
  const motion = Math.sign(position - from);
  if (motion === direction) {
    expected.from = position;
    return;
  }
  const start = from + motion * 2e-4;
  const next = clamp(expected, direction === 1 ? Math.floor(start + 1e-4) + 1 : Math.ceil(start - 1e-4) - 1);
  expected.position = next;
  expected.from = connected ? from : next;
  if (!seen) goOn(expected);
}

const step = (direction: 1 | -1): Command =>
  command(
    direction === 1 ? 'next' : 'previous',
    ({ element }) => (direction === 1 ? element.next() : element.previous()),
    (expected) => press(expected, direction),
  );

const seek = (position: number, behavior: 'instant' | 'smooth'): Command =>
  command(
    `seek ${position} ${behavior}`,
    ({ element }) => element.seek(position, { behavior }),
    (expected) => {
      expected.position = clamp(expected, position);
      if (behavior === 'instant' || !expected.connected) expected.from = expected.position;
      else if (!expected.seen) goOn(expected);
    },
  );

const unknown = (expected: Expected): void => {
  expected.position = undefined;
  expected.from = undefined;
};
const nothing = (): void => {};

const commands: fc.Arbitrary<Command>[] = [
  fc.constant(step(1)),
  fc.constant(step(-1)),
  fc
    .tuple(fc.integer({ min: -8, max: 40 }), fc.constantFrom('instant' as const, 'smooth' as const))
    .map(([eighths, behavior]) => seek(eighths / 8, behavior)),
  fc.constant(command('play', ({ element }) => element.play(), unknown)),
  fc.constant(command('pause', ({ element }) => element.pause(), unknown)),
  fc.constantFrom('a b c', 'not good', 'one two three four five').map((sentence) =>
    command(
      `read "${sentence}"`,
      ({ element }) => {
        element.sentence = sentence;
      },
      // Whether a motion beyond the end of a shorter sentence is cut off depends on how far it has come.
      (expected) => {
        const before = expected.position;
        expected.sentence = sentence;
        if (before !== undefined && before > lengthOf(expected)) unknown(expected);
        else if (expected.from !== undefined && expected.from > lengthOf(expected)) expected.from = undefined;
      },
    ),
  ),
  fc
    .constantFrom('box', 'vectors', 'numbers')
    .map((depth) =>
      command(`depth ${depth}`, ({ element }) => element.setAttribute('depth', depth), nothing),
    ),
  fc
    .constantFrom('en', 'zh')
    .map((lang) => command(`lang ${lang}`, ({ element }) => element.setAttribute('lang', lang), nothing)),
  fc.constantFrom(0, 1).map((home) =>
    command(
      `move to ${home}`,
      ({ element, homes }) => homes[home]!.append(element),
      (expected) => {
        goOn(expected);
        expected.connected = true;
      },
    ),
  ),
  fc.constant(
    command(
      'detach',
      ({ element }) => element.remove(),
      (expected) => {
        goOn(expected);
        expected.connected = false;
      },
    ),
  ),
  fc.constantFrom(true, false).map((hidden) =>
    command(
      hidden ? 'hide' : 'show',
      ({ element }) => {
        element.hidden = hidden;
      },
      (expected) => {
        expected.hidden = hidden;
        if (hidden) expected.seen = false;
      },
    ),
  ),
  fc.constantFrom(300, 640, 1000).map((width) =>
    command(
      `resize to ${width}`,
      ({ element }) => {
        element.style.width = `${width}px`;
      },
      nothing,
    ),
  ),
  fc.integer({ min: 1, max: 40 }).map((frames) =>
    command(
      `${frames} frames pass`,
      ({ clock }) => {
        for (let frame = 0; frame < frames; frame++) clock.frame(0.1);
      },
      goOn,
    ),
  ),
  fc.constant(
    command(
      'it comes to rest',
      ({ clock }) => clock.settle(),
      (expected) => {
        expected.from = expected.position;
      },
    ),
  ),
  fc.constant(
    command('the browser lays out', laidOut, (expected) => {
      goOn(expected);
      expected.seen = expected.connected && !expected.hidden;
    }),
  ),
  fc.array(fc.constantFrom(1, -1), { minLength: 100, maxLength: 100 }).map((directions) =>
    command(
      '100 commands in a second',
      ({ element, clock }) => {
        for (const direction of directions) {
          if (direction === 1) element.next();
          else element.previous();
          clock.frame(0.01);
        }
      },
      unknown,
    ),
  ),
];

/** To replay a run that failed, pass the seed and the path that it printed here. */
const replay: { readonly seed?: number; readonly path?: string } = {};

test('interrupted at any moment, it settles on the picture of a fresh element', async () => {
  await fc.assert(
    fc.asyncProperty(fc.commands(commands, { maxCommands: 14 }), async (acts) => {
      const clock = fakeTime();
      const homes = [document.createElement('div'), document.createElement('div')];
      document.body.append(...homes);
      const element = make({ sentence: 'a b c', position: '1' });
      homes[0]!.append(element);
      const expected: Expected = {
        sentence: 'a b c',
        position: 1,
        from: 1,
        connected: true,
        hidden: false,
        seen: true,
      };
      await fc.asyncModelRun(() => ({ model: expected, real: { element, clock, homes } }), acts);

      if (!element.isConnected) homes[0]!.append(element);
      element.hidden = false;
      await laidOut();
      clock.settle();
      expect(element.paused).toBe(true);
      if (expected.position !== undefined) expect(element.position).toBe(expected.position);
      expect(Number(element.getAttribute('position'))).toBe(element.position);

      const fresh = element.cloneNode(true) as Flow;
      homes[1]!.append(fresh);
      await laidOut();
      expect(fresh.position).toBe(element.position);
      expect(difference(drawing(element), drawing(fresh))).toBeUndefined();
      expect(clock.requested).toBe(0);
      for (const home of homes) home.remove();
    }),
    { numRuns: 60, ...replay },
  );
}, 60_000);
