import { aspects } from '../../export/storyboard/aspect';
import type { TakeStrings } from '../../language/take';
import { type Field, segmented } from '../../view/controls/fields';
import { element } from '../../view/dom/element';
import type { Localized } from '../../view/dom/localized';
import type { FieldName } from './maker';
import type { Wish } from './wish';

type Change = (part: Partial<Wish>) => void;

interface Choice<Value> {
  readonly values: readonly Value[];
  readonly label: (value: Value, words: TakeStrings) => string;
}

/** What each entry of a wish can be; the steps are typed. */
const choices: { readonly [Key in Exclude<keyof Wish, 'from' | 'to'>]: Choice<Wish[Key]> } = {
  aspect: { values: aspects, label: (aspect) => aspect.replace(':', ' : ') },
  scheme: { values: ['light', 'dark'], label: (scheme, { schemes }) => schemes[scheme] },
  stride: { values: ['cell', 'beat'], label: (stride, { strides }) => strides[stride] },
  format: { values: ['svg', 'png'], label: (format, { formats }) => formats[format] },
  dots: { values: [1, 2, 3, 4], label: (dots) => `${dots}×` },
  paper: { values: ['paper', 'none'], label: (paper, { papers }) => papers[paper] },
  rate: { values: [15, 25], label: String },
  lines: { values: [720, 1080, 2160], label: (lines) => (lines === 2160 ? '4K' : `${lines}p`) },
  filmRate: { values: [30, 60], label: String },
  loop: { values: ['endless', 'once'], label: (loop, { loops }) => loops[loop] },
  speed: { values: [0.5, 1, 2], label: (speed) => `${speed}×` },
};

/** A control for one entry of a wish. */
export function wishField<Key extends FieldName>(
  key: Key,
  wish: Wish,
  steps: number,
  words: TakeStrings,
  localized: Localized,
  change: Change,
): HTMLElement {
  if (key === 'range') return rangeField(wish, steps, words, change);
  const { values, label } = choices[key as keyof typeof choices] as unknown as Choice<string>;
  const field: Field<string> = segmented(
    localized,
    () => words.fields[key],
    values,
    (value) => () => label(value, words),
    (value) => change({ [key]: value }),
  );
  field.set(String(wish[key as keyof Wish]));
  return field.element;
}

/** The first and the last step. */
function rangeField(wish: Wish, steps: number, words: TakeStrings, change: Change): HTMLElement {
  const name = element('span', { class: 'field-name', 'aria-hidden': 'true' }, words.fields.range);
  const inputs = element(
    'div',
    { class: 'take-range', role: 'group', 'aria-label': words.fields.range },
    stepInput('from', wish, [1, wish.to], words, change),
    element('span', { 'aria-hidden': 'true' }, '–'),
    stepInput('to', wish, [wish.from, steps], words, change),
  );
  return element('div', { class: 'field' }, name, inputs);
}

/** A number of a step, within the sentence and on its side of the other one. */
function stepInput(
  key: 'from' | 'to',
  wish: Wish,
  [least, most]: readonly [number, number],
  words: TakeStrings,
  change: Change,
): HTMLInputElement {
  const attributes = {
    type: 'number',
    min: least,
    max: most,
    value: wish[key],
    'aria-label': words.fields[key],
  };
  const input = element('input', attributes);
  input.addEventListener('change', () => {
    const asked = Math.round(Number(input.value));
    change({ [key]: Number.isFinite(asked) ? Math.min(most, Math.max(least, asked)) : wish[key] });
  });
  return input;
}
