import type { Rich, Run } from '../../language/rich';
import { type Attributes, type MaybeMark, mark, numbers } from './mark';
import { scriptSize } from './text-width';

/** Where the baseline of a subscript and of a superscript is, in the em of the text around it. */
const below = 0.22;
const above = -0.42;

/** Text with symbols: italics for what has a role, subscripts and superscripts, a class for each role. */
export function richText(
  key: string,
  className: string,
  x: number,
  y: number,
  runs: Rich,
  more: Attributes = {},
  ofRun: (run: Run, index: number) => Attributes = () => ({}),
): MaybeMark {
  let level = 0;
  const children = runs.flatMap((run, index) => {
    const own = ofRun(run, index);
    const className = run.role ? `symbol role-${run.role}` : undefined;
    const base = mark(
      'tspan',
      `${index}`,
      {
        class: className,
        dx: run.role && runs[index - 1]?.role ? '0.14em' : undefined,
        dy: level === 0 ? undefined : `${-level}em`,
        ...own,
      },
      run.text,
    );
    level = 0;
    const script = (name: string, text: string | undefined, target: number): MaybeMark => {
      if (text === undefined || text === '') return undefined;
      const dy = `${((target - level) / scriptSize).toFixed(2)}em`;
      level = target;
      const upright = /^\d+$/.test(text) ? `${className ?? ''} upright`.trim() : className;
      const attributes = { class: upright, dy, 'font-size': `${scriptSize}em`, ...own };
      return mark('tspan', `${index} ${name}`, attributes, text);
    };
    return [base, script('subscript', run.subscript, below), script('superscript', run.superscript, above)];
  });
  return mark('text', key, { class: className, x, y, ...more }, children);
}

/**
 * The same for a text that moves or grows: it is moved and scaled as a whole. A browser lays a text out anew when
 * its size or place is changed as such, and that is the dearest thing in a frame.
 */
export function movingText(
  key: string,
  className: string,
  at: { readonly x: number; readonly y: number; readonly scale: number },
  runs: Rich,
  more: Attributes = {},
): MaybeMark {
  const transform = numbers`translate(${at.x} ${at.y}) scale(${at.scale})`;
  return richText(key, className, 0, 0, runs, { transform, ...more });
}

export function plainText(
  key: string,
  className: string,
  x: number,
  y: number,
  text: string,
  more: Attributes = {},
): MaybeMark {
  return text === '' ? undefined : mark('text', key, { class: className, x, y, ...more }, text);
}
