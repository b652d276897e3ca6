import { Marp } from '@marp-team/marp-core';
import { expect, test } from 'vitest';
import { attributes, settingsOf } from '../../src/embed/attributes/attributes';
import { elementAttributes } from '../../src/page/embed/attributes';
import { type kinds, type SnippetInput, snippet } from '../../src/page/embed/snippets';
import { readAddress } from '../../src/page/state/address';
import { choices, coherent, defaultState, type PageState } from '../../src/page/state/state';
import fc from '../property';
import { anyText } from '../texts';

const page = 'https://example.org/flow/';
const label = 'A network';
const firstModel = 'untrained';
const written = (kind: (typeof kinds)[number], more: Partial<PageState> = {}): string =>
  snippet(kind, { state: { ...defaultState('en'), ...more }, firstModel, page, label });

test('the usual figure', () => {
  expect(written('iframe').split('\n')[0]).toBe(
    '<iframe src="https://example.org/flow/?embed&amp;controls" title="A network" style="border: 0; width: 100%; aspect-ratio: 16 / 9"></iframe>',
  );
  expect(written('element')).toBe(
    [
      '<script src="hidden-state-flow.js"></script>',
      '<hidden-state-flow lang="en" sentence="the movie was not good" controls></hidden-state-flow>',
    ].join('\n'),
  );
  expect(written('reveal')).toBe(
    [
      '<section>',
      '  <hidden-state-flow lang="en" sentence="the movie was not good" class="r-stretch"></hidden-state-flow>',
      '</section>',
      '<script src="hidden-state-flow.js"></script>',
    ].join('\n'),
  );
  expect(written('slidev')).toBe('<HiddenStateFlow lang="en" sentence="the movie was not good" />');
  expect(written('quarto')).toBe('{{< hidden-state-flow lang="en" sentence="the movie was not good" >}}');
});

test('what differs from the usual is in the snippet', () => {
  const state = { ...defaultState('zh'), position: 2.5, depth: 'numbers', seed: 4, theme: 'dark' } as const;
  const made = snippet('element', { state, firstModel, page, label });
  expect(made).toContain(
    '<hidden-state-flow lang="zh" sentence="这部电影并不好看" position="2.5" depth="numbers" seed="4" theme="dark" controls>',
  );
  expect(snippet('jupyter', { state, firstModel, page, label })).toContain(
    'HiddenStateFlow(settings={"lang":"zh","sentence":"这部电影并不好看","depth":"numbers","seed":"4","theme":"dark"}, position=2.5)',
  );
});

const anyState: fc.Arbitrary<PageState> = fc
  .record<PageState>({
    sentence: anyText,
    versus: fc.option(fc.constantFrom(...choices.cell), { nil: undefined }),
    second: fc.option(anyText, { nil: undefined }),
    unit: fc.constantFrom(...choices.unit),
    position: fc.integer({ min: -4, max: 40 }).map((quarter) => quarter / 4),
    depth: fc.constantFrom(...choices.depth),
    follow: fc.nat(999_999),
    followUnit: fc.constant(0),
    story: fc.constant(''),
    moment: fc.constant(0),
    model: fc.constantFrom(...choices.model),
    cell: fc.constantFrom(...choices.cell),
    hidden: fc.constantFrom(...choices.hidden),
    layers: fc.constantFrom(...choices.layers),
    directions: fc.constantFrom(...choices.directions) as fc.Arbitrary<1 | 2>,
    seed: fc.integer({ min: 0, max: 999_999 }),
    stride: fc.constantFrom(...choices.stride),
    speed: fc.constantFrom(...choices.speed),
    theme: fc.constantFrom(...choices.theme),
    language: fc.constantFrom(...choices.language),
  })
  .map(coherent);

test('the element reads from its attributes what the page shows', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const told = elementAttributes(state);
      const settings = settingsOf({ getAttribute: (name) => told.get(name) ?? null });
      expect(settings).toMatchObject({
        sentence: state.sentence,
        secondSentence: state.second,
        versus: state.versus,
        readBy: state.unit,
        position: state.position,
        depth: state.depth,
        follow: state.follow,
        model: state.model,
        cell: state.cell,
        units: state.hidden,
        layers: state.layers,
        directions: state.directions,
        seed: state.seed,
        stepBy: state.stride,
        speed: state.speed,
        theme: state.theme,
      });
      expect(told.get('lang')).toBe(state.language);
    }),
  );
  expect(Object.keys(attributes)).toContain('label');
});

test('whatever the sentence says, in HTML it is the value of an attribute', () => {
  fc.assert(
    fc.property(anyText, (sentence) => {
      for (const kind of ['iframe', 'element', 'reveal', 'marp', 'slidev'] as const) {
        const made = written(kind, { sentence });
        const usual = written(kind, { sentence: 'x' });
        const marks = (text: string): number => text.match(/[<>"]/g)!.length;
        if (sentence !== '') expect(marks(made), kind).toBe(marks(usual));
      }
    }),
  );
});

test('the address of a frame says what the page shows', () => {
  fc.assert(
    fc.property(anyState, (state) => {
      const made = snippet('iframe', { state, firstModel, page, label });
      const address = /src="([^"]*)"/.exec(made)![1]!.replaceAll('&amp;', '&');
      const read = readAddress(new URL(address).search, 'en').state;
      expect({ ...read, sentence: '', second: '' }).toEqual({ ...state, sentence: '', second: '' });
      // What is no text to a browser cannot be in an address.
      expect(read.sentence).toBe(state.sentence.toWellFormed());
      expect(read.second).toBe(state.second?.toWellFormed());
    }),
  );
});

declare global {
  interface String {
    toWellFormed(): string;
  }
}

test('in Marp the element is an element, and its text is text', () => {
  const sentence = 'not "so" <b>good</b> & *plain*\n\n# no title';
  const { html } = new Marp({ html: true, script: false }).render(
    `# Slide\n\n${written('marp', { sentence })}`,
  );
  expect(html.match(/<hidden-state-flow /g)).toHaveLength(1);
  expect(html).toContain('not &quot;so&quot; &lt;b&gt;good&lt;/b&gt; &amp; *plain*&#10;&#10;# no title');
  expect(html).not.toContain('no title</h1>');
});

test('in Quarto a value has no sign that would end it, its shortcode or its line', () => {
  const sentence = 'a "b" >}} \\ {{< c\r\nd & &#10; e';
  const made = written('quarto', { sentence });
  const value = /^\{\{< hidden-state-flow lang="en" sentence="([^"]*)" >\}\}$/.exec(made)![1]!;
  expect(value).not.toMatch(/[<>\\\r\n]/);
  // Pandoc reads entities in the values of attributes.
  expect(value.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))).toBe(sentence);
});

test('in Slidev the position is a number, and a sentence that speaks of one is text', () => {
  const made = written('slidev', { position: 2, sentence: 'my position="3" is' });
  expect(made).toContain(' :position="2" ');
  expect(made).toContain('sentence="my position=&quot;3&quot; is"');
  expect(written('slidev')).not.toContain('position');
});

const ofFile = (kind: (typeof kinds)[number], file: NonNullable<SnippetInput['file']>): string => {
  const state = {
    ...defaultState('en'),
    position: 2,
    seed: 4,
    layers: 2,
    model: 'mood',
    cell: 'lstm',
  } as const;
  return snippet(kind, { state, firstModel, page, label, file });
};

test('of a file the page fetches the weights, and shows no other network until they have come', () => {
  expect(ofFile('element', { name: 'my model.safetensors', options: {} })).toBe(
    [
      '<script src="hidden-state-flow.js"></script>',
      '<hidden-state-flow lang="en" sentence="the movie was not good" controls hidden></hidden-state-flow>',
      '<script>',
      '  (async (figure) => {',
      '    const weights = await (await fetch("my%20model.safetensors")).arrayBuffer();',
      '    Object.assign(figure, { weights, position: 2, hidden: false });',
      '  })(document.currentScript.previousElementSibling);',
      '</script>',
    ].join('\n'),
  );
  const options = { nonlinearity: 'relu', readOut: 'a</script>', vocabulary: 'a\nb' } as const;
  const told = ofFile('element', { name: 'a.safetensors', options, vocabularyName: 'words.txt' });
  expect(told).toContain('const vocabulary = await (await fetch("words.txt")).text();');
  expect(told).toContain(
    'HiddenStateFlow.readModel(bytes, { nonlinearity: "relu", readOut: "a\\u003c/script>", vocabulary });',
  );
});

test('whatever a file is called, its name is text', () => {
  fc.assert(
    fc.property(anyText, (name) => {
      const made = ofFile('element', { name, options: {} });
      const address = /fetch\("([^"]*)"\)/.exec(made)![1]!;
      expect(decodeURIComponent(address)).toBe(name.toWellFormed());
      expect(made.match(/[<>"\n]/g)).toEqual(ofFile('element', { name: 'x', options: {} }).match(/[<>"\n]/g));
    }),
  );
});

test('no snippet of a file shows the network of an address', () => {
  for (const kind of ['iframe', 'reveal', 'slidev', 'marp', 'quarto', 'jupyter'] as const)
    expect(ofFile(kind, { name: 'a.safetensors', options: {} })).toContain('fetch("a.safetensors")');
});
