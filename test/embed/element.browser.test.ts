import { describe, expect, test } from 'vitest';
import { surroundings } from '../../src/embed/content/surroundings';
import { cells } from '../../src/model/cells';
import { untrainedModel } from '../../src/model/untrained';
import { difference } from '../view/canonical';
import { drawing, type Flow, fakeTime, figureText, inside, laidOut, make, place } from './mount';

const words = (element: Flow): string[] =>
  [...element.shadowRoot!.querySelectorAll('.scrubber-words text')].map((word) => word.textContent!);

test('shows the figure of its attributes, in any order of theirs', async () => {
  const element = await place({
    position: '6.5',
    sentence: 'one two three four five six seven',
    depth: 'box',
  });
  expect(element.position).toBe(6.5);
  expect(element.length).toBe(7);
  const other = await place({ depth: 'box', sentence: 'one two three four five six seven', position: '6.5' });
  expect(difference(drawing(element), drawing(other))).toBeUndefined();
  expect(figureText(element)).toContain('seven');
});

test('properties reflect, in both directions', async () => {
  const element = await place();
  element.sentence = 'not good';
  element.depth = 'numbers';
  element.units = 4;
  element.controls = true;
  expect(element.getAttribute('sentence')).toBe('not good');
  expect(element.getAttribute('depth')).toBe('numbers');
  expect(element.getAttribute('units')).toBe('4');
  expect(element.getAttribute('controls')).toBe('');
  element.setAttribute('depth', 'no depth');
  element.setAttribute('step-by', 'beat');
  expect(element.depth).toBe('vectors');
  expect(element.stepBy).toBe('beat');
  expect(element.length).toBe(2);
  element.sentence = undefined;
  expect(element.hasAttribute('sentence')).toBe(false);
  expect(element.length).toBe(5);
});

test('an attribute that changes is shown at once with all others of its moment', async () => {
  const element = await place({ sentence: 'a b c' });
  element.setAttribute('sentence', 'd e f g');
  element.setAttribute('position', '4');
  await Promise.resolve();
  expect(element.position).toBe(4);
  expect(figureText(element)).toContain('g');
});

test('moves by steps, by beats and to any place, and says so', async () => {
  const clock = fakeTime();
  const element = await place();
  const told: string[] = [];
  const tell = (event: Event): void => {
    told.push(`${event.type.replace('hidden-state-flow-', '')} ${element.position}`);
  };
  for (const name of ['move', 'settle']) document.body.addEventListener(`hidden-state-flow-${name}`, tell);
  element.next();
  expect(element.position).toBe(0);
  clock.settle();
  for (const name of ['move', 'settle']) document.body.removeEventListener(`hidden-state-flow-${name}`, tell);
  expect(element.position).toBe(1);
  expect(told.length).toBeGreaterThan(10);
  expect(told.slice(-2)).toEqual(['move 1', 'settle 1']);
  expect(told.slice(0, -1).every((event) => /^move [01](\.\d+)?$/.test(event))).toBe(true);
  element.next('beat');
  clock.settle();
  expect(element.position).toBeGreaterThan(1);
  expect(element.position).toBeLessThan(1.5);
  element.previous();
  clock.settle();
  expect(element.position).toBe(1);
  element.seek(2.25);
  expect(element.position).toBe(2.25);
  expect(element.getAttribute('position')).toBe('2.25');
  element.seek(4, { behavior: 'smooth' });
  expect(element.position).toBe(2.25);
  clock.settle();
  expect(element.position).toBe(4);
  element.position = 99;
  expect(element.position).toBe(5);
  element.position = Number.NaN;
  expect(element.position).toBe(0);
});

test('plays to the end and pauses, and not by itself', async () => {
  const clock = fakeTime();
  const element = await place();
  expect(element.paused).toBe(true);
  expect(clock.requested).toBe(0);
  element.play();
  expect(element.paused).toBe(false);
  clock.pass(1);
  element.pause();
  expect(element.paused).toBe(true);
  expect(clock.requested).toBe(0);
  expect(element.position).toBeGreaterThan(0);
  expect(Number(element.getAttribute('position'))).toBe(element.position);
  element.play();
  clock.settle();
  expect(element.position).toBe(5);
  expect(element.paused).toBe(true);
});

test('plays by itself where it is asked to', async () => {
  const clock = fakeTime();
  const element = await place({ autoplay: '' });
  expect(element.paused).toBe(false);
  clock.settle();
  expect(element.position).toBe(5);
});

test('its stops are where steps end', async () => {
  const element = await place({ sentence: 'a b' });
  expect(element.stops).toEqual([-1, 0, 1, 2]);
  element.stepBy = 'beat';
  expect(element.stops).toHaveLength(2 + 2 * 6);
  expect(element.stops.at(-1)).toBe(2);
  expect([...element.stops].sort((a, b) => a - b)).toEqual(element.stops);
});

test('works while it is on no page', () => {
  const element = make({ sentence: 'a b c' });
  element.next();
  element.next();
  expect(element.position).toBe(2);
  element.seek(1.5);
  expect(element.position).toBe(1.5);
  expect(element.getAttribute('position')).toBe('1.5');
  expect(element.stops).toEqual([-1, 0, 1, 2, 3]);
  expect(element.shadowRoot!.childElementCount).toBe(0);
});

test('a copy is where the original is', async () => {
  const element = await place({ controls: '' });
  element.seek(3.5);
  const copy = element.cloneNode(true) as Flow;
  expect(copy.position).toBe(3.5);
  document.body.append(copy);
  await laidOut();
  expect(difference(drawing(copy), drawing(element))).toBeUndefined();
});

test('moved about, it stays where it was; taken away, it stops', async () => {
  const clock = fakeTime();
  const element = await place();
  element.next();
  clock.pass(0.5);
  const host = document.createElement('div');
  document.body.append(host);
  host.append(element);
  await laidOut();
  // The motion was cut off: it has arrived.
  expect(element.position).toBe(1);
  element.play();
  clock.pass(0.5);
  document.body.append(element);
  expect(element.paused).toBe(false);
  await laidOut();
  expect(element.paused).toBe(false);
  element.remove();
  expect(clock.requested).toBe(0);
  await Promise.resolve();
  expect(element.paused).toBe(true);
  const { position } = element;
  expect(position).toBeGreaterThan(1);
  document.body.append(element);
  await laidOut();
  expect(element.position).toBe(position);
  expect(clock.requested).toBe(0);
});

test('a place that was named just before it is moved is not forgotten', async () => {
  const element = await place({ position: '1' });
  const host = document.createElement('div');
  document.body.append(host);
  element.setAttribute('position', '4');
  host.append(element);
  expect(element.position).toBe(4);
  await laidOut();
  expect(element.position).toBe(4);
  host.remove();
});

test('moved with its state kept, it does not even pause', async () => {
  const clock = fakeTime();
  const element = await place();
  const host = document.createElement('div');
  document.body.append(host);
  // Younger than the types of the page.
  const { moveBefore } = host as HTMLElement & { moveBefore?(node: Node, before: Node | null): void };
  if (!moveBefore) return;
  const picture = inside(element, '.figure-picture');
  element.play();
  clock.pass(0.5);
  moveBefore.call(host, element, null);
  await laidOut();
  expect(inside(element, '.figure-picture')).toBe(picture);
  expect(element.paused).toBe(false);
  expect(clock.requested).toBe(1);
  host.remove();
});

test('what it tells is heard through other shadow roots', async () => {
  const host = document.createElement('div');
  const element = make();
  host.attachShadow({ mode: 'open' }).append(element);
  document.body.append(host);
  await laidOut();
  const heard: EventTarget[] = [];
  document.addEventListener('hidden-state-flow-settle', (event) => heard.push(event.composedPath()[0]!), {
    once: true,
  });
  element.seek(2);
  expect(heard).toEqual([element]);
  host.remove();
});

test('a page can style its parts', async () => {
  const style = document.createElement('style');
  style.textContent = '.flow::part(controls) { background: rgb(1, 2, 3) }';
  document.head.append(style);
  const element = await place({ controls: '', class: 'flow' });
  expect(getComputedStyle(inside(element, '.bar')).backgroundColor).toBe('rgb(1, 2, 3)');
  style.remove();
});

test('out of view it asks for no frame, and is where it was going', async () => {
  const clock = fakeTime();
  const element = await place();
  element.next();
  expect(clock.requested).toBe(1);
  element.style.position = 'absolute';
  element.style.top = '5000px';
  await laidOut();
  expect(clock.requested).toBe(0);
  expect(element.position).toBe(1);
  element.next();
  expect(clock.requested).toBe(0);
  expect(element.position).toBe(2);
  element.play();
  expect(clock.requested).toBe(0);
  expect(element.paused).toBe(false);
  element.style.top = '0';
  await laidOut();
  expect(clock.requested).toBe(1);
});

test('hidden at first and shown later, it is laid out as if it had always been seen', async () => {
  const usual = await place({ position: '2' }, { width: 700, height: 500 });
  const element = await place({ position: '2' }, { width: 700, height: 500 });
  element.remove();
  element.hidden = true;
  document.body.append(element);
  await laidOut();
  element.hidden = false;
  await laidOut();
  expect(difference(drawing(element), drawing(usual))).toBeUndefined();
  element.style.width = '500px';
  await laidOut();
  expect(difference(drawing(element), drawing(usual))).toBeDefined();
});

test.each([
  [960, 540],
  [400, 300],
  [1920, 1080],
  [300, 600],
  [900, 200],
])('everything fits a box of %d × %d, and the box stays as it is', async (width, height) => {
  const element = await place(
    { controls: '', position: '2', sentence: 'a b c d e f g h' },
    { width, height },
  );
  const box = element.getBoundingClientRect();
  expect([box.width, box.height]).toEqual([width, height]);
  for (const part of element.shadowRoot!.querySelectorAll('[part], .figure-picture')) {
    const { left, top, right, bottom } = part.getBoundingClientRect();
    if (right === left) continue;
    expect(left).toBeGreaterThanOrEqual(box.left - 0.5);
    expect(top).toBeGreaterThanOrEqual(box.top - 0.5);
    expect(right).toBeLessThanOrEqual(box.right + 0.5);
    expect(bottom).toBeLessThanOrEqual(box.bottom + 0.5);
  }
  const svg = inside(element, '.figure-picture');
  const caption = inside(element, '.caption').getBoundingClientRect();
  expect(caption.bottom).toBeLessThanOrEqual(svg.getBoundingClientRect().bottom + 0.5);
});

test('without a height it is 16 : 9', async () => {
  const element = make();
  const host = document.createElement('div');
  host.style.width = '640px';
  host.append(element);
  document.body.append(host);
  expect(element.getBoundingClientRect().height).toBe(360);
  host.remove();
});

test('shows the controls that it names', async () => {
  const element = await place();
  const shown = (): string[] =>
    ['sentence', 'scrubber', 'transport'].filter((part) =>
      element.shadowRoot!.querySelector(`[part=${part}]`),
    );
  expect(shown()).toEqual([]);
  element.controls = true;
  await laidOut();
  expect(shown()).toEqual(['sentence', 'scrubber', 'transport']);
  element.controls = 'transport';
  await laidOut();
  expect(shown()).toEqual(['transport']);
});

test('speaks the language of the page around it, unless told', async () => {
  document.documentElement.lang = 'zh-TW';
  const element = await place({ controls: '' });
  expect(inside(element, '.transport-next').title).toBe('下一步');
  expect(element.length).toBeGreaterThan(3);
  element.lang = 'en';
  await Promise.resolve();
  expect(inside(element, '.transport-next').title).toBe('next step');
  element.lang = 'fr';
  await Promise.resolve();
  expect(inside(element, '.transport-next').title).toBe('next step');
  document.documentElement.lang = 'en';
});

test('takes an own network and an own way to cut', async () => {
  const element = await place();
  element.weights = untrainedModel({ cell: cells.relu, seed: 3, units: 4 });
  element.tokenizer = (sentence) => sentence.split('-');
  element.sentence = 'a b-c';
  expect(element.length).toBe(2);
  await Promise.resolve();
  expect(figureText(element)).toContain('a b');
  expect(figureText(element)).toContain('ReLU');
  element.weights = undefined;
  element.tokenizer = undefined;
  await Promise.resolve();
  expect(figureText(element)).toContain('tanh');
  expect(element.length).toBe(4);
});

test('bytes that are no weights are refused, and nothing changes', async () => {
  const element = await place();
  const before = drawing(element);
  expect(() => {
    element.weights = new ArrayBuffer(20);
  }).toThrow(/safetensors|file/);
  expect(drawing(element)).toEqual(before);
});

test('a model that is not whole is refused, and nothing changes', async () => {
  const element = await place();
  const before = drawing(element);
  const model = untrainedModel({ cell: cells.tanh, seed: 1, units: 2 });
  expect(() => {
    element.weights = { ...model, parameters: new Map() };
  }).toThrow(/weight_hh/);
  await laidOut();
  expect(drawing(element)).toEqual(before);
});

test('where an own way to cut fails, the element’s own holds', async () => {
  const element = await place({ sentence: 'a b c' });
  const errors: string[] = [];
  element.addEventListener('hidden-state-flow-error', (event) => errors.push(event.detail.message));
  element.tokenizer = () => {
    throw new Error('no idea');
  };
  expect(element.length).toBe(3);
  element.tokenizer = () => 7 as unknown as string[];
  await laidOut();
  expect(element.length).toBe(0);
  element.tokenizer = () => null as unknown as string[];
  expect(element.length).toBe(3);
  expect(errors[0]).toBe('no idea');
  expect(errors).toHaveLength(2);
});

test('what a program does while a network is on its way is not undone when it comes', async () => {
  let arrive = (): void => {};
  surroundings.loadTrained = () =>
    new Promise((resolve) => {
      arrive = () => resolve(untrainedModel({ cell: cells.tanh, seed: 1, units: 2 }));
    });
  const element = await place({ position: '1' });
  element.model = 'mood';
  element.setAttribute('position', '4');
  await Promise.resolve();
  expect(element.position).toBe(4);
  element.seek(2);
  arrive();
  await laidOut();
  expect(element.position).toBe(2);
});

test('a network that has learned a task is shown when it has come', async () => {
  const element = await place({ sentence: 'not good', position: '2' });
  const before = drawing(element);
  element.model = 'mood';
  await Promise.resolve();
  // Until then, what was there stays.
  expect(drawing(element)).toEqual(before);
  await expect.poll(() => difference(drawing(element), before)).toBeDefined();
  expect([element.position, element.length]).toEqual([2, 2]);
  element.model = 'untrained';
  await Promise.resolve();
  expect(difference(drawing(element), before)).toBeUndefined();
});

test('a network that cannot be had is told, and the untrained one is shown', async () => {
  surroundings.loadTrained = (task) => Promise.reject(new Error(`no ${task} today`));
  const element = make({ model: 'mood' });
  const errors: string[] = [];
  element.addEventListener('hidden-state-flow-error', (event) => errors.push(event.detail.message));
  document.body.append(element);
  await expect.poll(() => element.shadowRoot!.querySelectorAll('.figure').length).toBe(1);
  expect(errors).toEqual(['no mood today']);
});

test('only the network that was asked for last is shown', async () => {
  const arrivals: (() => void)[] = [];
  surroundings.loadTrained = (_, kind) =>
    new Promise((resolve) => {
      const units = kind === 'gru' ? 2 : 4;
      arrivals.push(() => resolve(untrainedModel({ cell: cells.tanh, seed: 1, units })));
    });
  const element = make({ model: 'mood', cell: 'gru', depth: 'numbers', position: '2' });
  document.body.append(element);
  await laidOut();
  element.cell = 'lstm';
  await laidOut();
  expect(arrivals).toHaveLength(2);
  arrivals[1]!();
  await laidOut();
  const shown = drawing(element);
  arrivals[0]!();
  await laidOut();
  expect(drawing(element)).toEqual(shown);
});

test('a network of several rows has as many steps', async () => {
  const element = await place({ sentence: 'a b c', layers: '2', directions: '2', controls: '' });
  expect(element.length).toBe(12);
  expect(element.stops.at(-1)).toBe(12);
  expect(words(element)).toHaveLength(12);
  element.position = 9;
  expect(element.position).toBe(9);
});

test('properties that were set before the element was defined are taken', async () => {
  const element = make();
  // As a framework leaves them on an element that knows nothing yet.
  for (const [name, value] of Object.entries({ sentence: 'x y', controls: true, position: 2 }))
    Object.defineProperty(element, name, { value, writable: true, configurable: true, enumerable: true });
  document.body.append(element);
  await laidOut();
  expect(element.length).toBe(2);
  expect(element.position).toBe(2);
  expect(words(element)).toEqual(['x', 'y']);
});

test('a caption has its place below the figure', async () => {
  const element = await place({}, { width: 800, height: 400 });
  const caption = document.createElement('p');
  caption.slot = 'caption';
  caption.textContent = 'Figure 1';
  element.append(caption);
  await laidOut();
  const box = element.getBoundingClientRect();
  const { top, bottom, height } = caption.getBoundingClientRect();
  expect(height).toBeGreaterThan(10);
  expect(bottom).toBeLessThanOrEqual(box.bottom + 0.5);
  expect(inside(element, '.figure').getBoundingClientRect().bottom).toBeLessThanOrEqual(top + 0.5);
});

test('a page can give it other colours, and gives it none by chance', async () => {
  const style = document.createElement('style');
  style.textContent = ':root { --h: rgb(1, 2, 3) } .flow { --h: rgb(4, 5, 6) } text { fill: red }';
  document.head.append(style);
  const element = await place({ position: '3' });
  const stroke = (): string => getComputedStyle(inside(element, '.column-frame.role-h')).stroke;
  expect(stroke()).toBe('rgb(82, 75, 196)');
  expect(getComputedStyle(inside(element, '.caption text')).fill).not.toBe('rgb(255, 0, 0)');
  element.className = 'flow';
  expect(stroke()).toBe('rgb(4, 5, 6)');
  style.remove();
});

test('is light or dark as the page around it, unless told', async () => {
  const element = await place();
  const seen = (): string[] => [
    getComputedStyle(inside(element, '.caption text')).fill,
    getComputedStyle(element).backgroundColor,
  ];
  const light = seen();
  expect(light[1]).toBe('rgba(0, 0, 0, 0)');
  document.documentElement.style.colorScheme = 'dark';
  await Promise.resolve();
  const dark = seen();
  expect(dark[0]).not.toBe(light[0]);
  expect(dark[1]).toBe(light[1]);
  // Told to be other than the page, it brings its own paper.
  element.theme = 'light';
  expect(seen()).toEqual([light[0], 'rgb(251, 250, 246)']);
  document.documentElement.style.colorScheme = '';
  await Promise.resolve();
  element.theme = 'dark';
  expect(seen()).toEqual([dark[0], 'rgb(20, 22, 26)']);
  element.theme = 'auto';
  expect(seen()).toEqual(light);
});

describe('in a box that asks how wide it would be', () => {
  const boxes: readonly (readonly [name: string, html: readonly string[]])[] = [
    ['a flex row', ['display: flex']],
    ['a flex column that centres', ['display: flex; flex-direction: column; align-items: center']],
    ['a grid that centres', ['display: grid; justify-items: center']],
    ['a float', ['', 'float: left']],
    ['an inline block', ['', 'display: inline-block']],
    ['a cell of a table', ['display: table', 'display: table-cell']],
    ['an absolute box', ['position: relative; height: 300px', 'position: absolute']],
  ];
  test.each(boxes)('%s, it has a size, and no more than there is', async (_, styles) => {
    for (const width of [1200, 400]) {
      const outer = document.createElement('div');
      outer.style.cssText = `width: ${width}px;`;
      let inner = outer;
      for (const style of styles) {
        const box = document.createElement('div');
        box.style.cssText = style;
        inner.append(box);
        inner = box;
      }
      const element = make({ sentence: 'not good' });
      inner.append(element);
      document.body.append(outer);
      await laidOut();
      expect(element.offsetWidth).toBeGreaterThan(Math.min(width, 960) - 2);
      expect(element.offsetWidth).toBeLessThanOrEqual(width);
      expect(element.offsetHeight).toBeCloseTo((element.offsetWidth * 9) / 16, -1);
      outer.remove();
    }
  });

  test('two in a row share it', async () => {
    const row = document.createElement('div');
    row.style.cssText = 'display: flex; width: 800px';
    const pair = [make({ sentence: 'a' }), make({ sentence: 'b' })];
    row.append(...pair);
    document.body.append(row);
    await laidOut();
    expect(pair.map(({ offsetWidth }) => offsetWidth)).toEqual([400, 400]);
    row.remove();
  });
});
