import { describe, expect, test } from 'vitest';
import { type Frame, type Mark, svgText } from '../../src/scene';
import { fittedScene } from '../scene/make';
import { differences } from './differences';
import { told } from './write';

const frame = fittedScene({ units: 2 }).frame(2.6);
const before = svgText(frame);

/** The frame with some of its marks replaced, or left out. */
function changed(change: (mark: Mark, path: string) => Mark | undefined): Frame {
  const visit = (mark: Mark, above: string): Mark[] => {
    const path = above === '' ? mark.key : `${above} / ${mark.key}`;
    const own = change(mark, path);
    if (!own) return [];
    return [own.children ? { ...own, children: own.children.flatMap((child) => visit(child, path)) } : own];
  };
  return { ...frame, marks: frame.marks.flatMap((mark) => visit(mark, '')) };
}

const body = 'chain / cell 2 / body';

describe('the differences between a drawing and a frame', () => {
  test('are none where nothing changed', () => {
    expect(differences(before, frame)).toEqual([]);
  });

  test('name the mark that moved, and how far', () => {
    const after = changed((mark, path) =>
      path === body
        ? { ...mark, attributes: { ...mark.attributes, rx: `${Number(mark.attributes.rx) + 3}` } }
        : mark,
    );
    expect(differences(before, after)).toEqual([{ path: body, kind: 'moved', size: 3, what: 'rx' }]);
  });

  test('name what is gone by what it was, and leave what follows it alone', () => {
    const found = differences(
      before,
      changed((mark, path) => (path === body ? undefined : mark)),
    );
    expect(found.map(({ path, kind }) => [path, kind])).toEqual([['chain / cell 2 / rect.body 1', 'gone']]);
  });

  test('name what appeared by its key', () => {
    const extra: Mark = { key: 'ring', tag: 'circle', attributes: { class: 'ring', r: '4' } };
    const after = changed((mark, path) =>
      path === 'chain / cell 2' ? { ...mark, children: [extra, ...mark.children!] } : mark,
    );
    expect(differences(before, after)).toMatchObject([{ path: 'chain / cell 2 / ring', kind: 'appeared' }]);
  });

  test('tell the words, markup too, and the size of the frame', () => {
    const after = changed((mark) =>
      mark.text === 'movie' ? { ...mark, text: '<b>film</b> & "more"' } : mark,
    );
    const words = differences(before, { ...after, height: after.height + 7 });
    expect(words[0]).toMatchObject({ path: 'the frame', size: 7 });
    expect(words[1]).toMatchObject({ kind: 'text', what: 'movie → <b>film</b> & "more"' });
    expect(differences(svgText(after), after)).toEqual([]);
  });
});

test('what is told of a frame begins with the largest change, and does not go on for ever', () => {
  const changes = Array.from({ length: 30 }, (_, index) => ({
    path: `mark ${index}`,
    kind: 'moved' as const,
    size: index,
    what: 'x',
  }));
  const lines = told('gru.svg', changes).split('\n');
  expect(lines.slice(0, 2)).toEqual(['gru.svg: 30 moved', '  moved by 29: mark 29 (x)']);
  expect(lines.at(-1)).toBe('  and 20 more');
  expect(lines).toHaveLength(12);
});
