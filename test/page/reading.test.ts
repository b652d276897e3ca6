import { describe, expect, test } from 'vitest';
import { languages } from '../../src/language';
import { defaultState, type PageState } from '../../src/page/state/state';
import { createContent, type PageContent } from './content';

const defaults = defaultState('en', 'untrained');

/** The content before and after a change of the state. */
function changed(part: Partial<PageState>): { before: PageContent; after: PageContent } {
  const content = createContent();
  const before = content(defaults);
  return { before, after: content({ ...defaults, ...part }) };
}

/** Which of the parts that cost time were computed again. */
function computed({ before, after }: { before: PageContent; after: PageContent }): readonly string[] {
  const parts = {
    tokens: before.tokens !== after.tokens,
    model: before.figure.trace.model !== after.figure.trace.model,
    trace: before.figure.trace !== after.figure.trace,
  };
  return Object.entries(parts).flatMap(([name, again]) => (again ? [name] : []));
}

describe('the content', () => {
  test('is what the state says', () => {
    const state: PageState = {
      ...defaults,
      sentence: 'good，电影',
      hidden: 4,
      seed: 3,
      depth: 'box',
      language: 'zh',
    };
    const { figure, tokens } = createContent()({ ...state, cell: 'relu' });
    expect(figure.tokens).toEqual(['good', '，', '电影']);
    expect(tokens).toMatchObject({ tokens: figure.tokens, truncated: false, mended: false });
    expect(figure.trace).toMatchObject({ length: 3, model: { hiddenSize: 4, cell: { kind: 'rnn-relu' } } });
    expect(figure.trace.at(3).x).toEqual(figure.trace.model.embed('电影'));
    expect(figure.depth).toBe('box');
    expect(figure.strings).toBe(languages.zh);
  });

  test.each<[Partial<PageState>, readonly string[]]>([
    [{}, []],
    [{ position: 3 }, []],
    [{ depth: 'numbers', speed: 2, stride: 'beat', theme: 'dark' }, []],
    [{ language: 'zh' }, []],
    [{ sentence: 'another one' }, ['tokens', 'trace']],
    [{ unit: 'characters' }, ['tokens', 'trace']],
    [{ seed: 4 }, ['model', 'trace']],
    [{ hidden: 4 }, ['model', 'trace']],
    [{ cell: 'relu' }, ['model', 'trace']],
    [{ layers: 2 }, ['model', 'trace']],
    [{ directions: 2 }, ['model', 'trace']],
    [{ sentence: 'another one', seed: 4 }, ['tokens', 'model', 'trace']],
  ])('after a change of %j computes %j again and nothing else', (part, expected) => {
    expect(computed(changed(part))).toEqual(expected);
  });

  test('is up to date after every change of several in a row', () => {
    const content = createContent();
    const states: PageState[] = [
      defaults,
      { ...defaults, sentence: 'good' },
      { ...defaults, sentence: 'good', seed: 3 },
      { ...defaults, sentence: 'good', seed: 3, depth: 'numbers' },
      { ...defaults, seed: 3 },
      defaults,
    ];
    for (const state of states) {
      const fresh = createContent()(state).figure;
      const { figure } = content(state);
      expect(figure.tokens).toEqual(fresh.tokens);
      expect(figure.depth).toBe(fresh.depth);
      expect(figure.trace.output).toEqual(fresh.trace.output);
    }
  });

  test('of one page is not that of another', () => {
    const [one, other] = [createContent(), createContent()];
    const first = one(defaults);
    other({ ...defaults, sentence: 'good' });
    expect(one(defaults).figure.trace).toBe(first.figure.trace);
  });
});
