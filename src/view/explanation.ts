import type { Strings } from '../language';
import { activationNames, activations } from '../model/operations';
import type { ExplainedPart, ExplainedTerm, Explanation } from '../timeline/explain';
import {
  type Digits,
  dotDigits,
  functionDigits,
  printed,
  productDigits,
  sumDigits,
} from '../timeline/printed';
import { element } from './dom';
import { richNodes } from './rich';

/** More products than this are summed up in a last line. */
const mostTerms = 12;

/** Beyond this many terms the largest are listed, wherever in the row they stand. */
const fewTerms = 64;

/** The terms that are listed, in the order of the sum, and the others. */
function listedOf(
  terms: readonly ExplainedTerm[],
): readonly [listed: readonly ExplainedTerm[], rest: readonly ExplainedTerm[]] {
  if (terms.length <= mostTerms) return [terms, []];
  const count = mostTerms - 1;
  const sound = terms.every(({ value }) => Number.isFinite(value));
  if (terms.length <= fewTerms && sound) return [terms.slice(0, count), terms.slice(count)];
  // What is no number is what a person looks for first.
  const size = ({ value }: ExplainedTerm): number => (Number.isNaN(value) ? Infinity : Math.abs(value));
  // Two without end are as large as each other, which their difference does not say.
  const bySize = terms.toSorted((left, right) => (size(left) === size(right) ? 0 : size(right) - size(left)));
  const largest = new Set(bySize.slice(0, count));
  return [terms.filter((term) => largest.has(term)), terms.filter((term) => !largest.has(term))];
}

/**
 * The arithmetic behind a value, and behind those that it was made from and that are not seen. The products of a weighed
 * sum are folded away: it is told in three lines, what comes from memory, from the word, and the bias.
 */
export function explanationNodes(explanation: Explanation, strings: Strings): Node[] {
  const inner = innerOf(explanation);
  const folded = isWeighed(explanation) ? inner : inner.filter(hasProducts);
  const seen = inner.filter((one) => !folded.includes(one));
  const lines = (all: readonly Explanation[]): HTMLElement[] =>
    all.map((one) => element('p', { class: 'inspector-behind' }, ...lineNodes(one, strings)));
  return [
    ...ownNodes(explanation, strings),
    ...lines(seen),
    ...(folded.length > 0
      ? [
          element(
            'details',
            { class: 'inspector-more' },
            element('summary', {}, strings.inspector.products),
            ...lines(folded),
          ),
        ]
      : []),
  ];
}

/** The sum that a card tells in a table: its own, or the one that it is the squash of. */
function tableSum({ how }: Explanation): Explanation | undefined {
  if (how.kind !== 'activation') return undefined;
  return how.input.inner?.how.kind === 'sum' ? how.input.inner : undefined;
}

const isWeighed = (explanation: Explanation): boolean => {
  const { how } = tableSum(explanation) ?? explanation;
  return how.kind === 'sum' && how.terms.some(({ from }) => from !== undefined);
};

const factorsOf = ({ factors, value }: ExplainedTerm): readonly [number, number] => factors ?? [value, 1];

const hasProducts = ({ how }: Pick<Explanation, 'how'>): boolean =>
  how.kind === 'sum' && how.terms.some(({ factors }) => factors !== undefined);

/** What a value was made from and is told with it, each followed by what it was made from itself. */
function innerOf(explanation: Explanation): readonly Explanation[] {
  return partsOf(tableSum(explanation) ?? explanation).flatMap(({ inner }) =>
    inner ? [inner, ...innerOf(inner)] : [],
  );
}

function partsOf({ how }: Explanation): readonly ExplainedPart[] {
  switch (how.kind) {
    case 'sum':
      return how.terms;
    case 'gate':
      return how.factors;
    case 'complement':
      return [how.of];
    case 'activation':
      return [how.input];
    default:
      return [];
  }
}

const equals = ({ exact }: Pick<Digits, 'exact'>): string => (exact ? '=' : '≈');

/** A number behind a sign: two signs do not stand side by side. */
function bracketed(value: number, decimals: number): string {
  const written = printed(value, decimals);
  return written.startsWith('−') ? `(${written})` : written;
}

/** A sum as running text: what is negative is taken away. */
function added(values: readonly number[], decimals: number): string {
  return values
    .map((value, index) => {
      const written = printed(value, decimals);
      if (index === 0) return written;
      return written.startsWith('−') ? ` − ${written.slice(1)}` : ` + ${written}`;
    })
    .join('');
}

/** The terms that are printed one by one, the sum of the others, and with how many digits all of them are. */
function sumOf(terms: readonly ExplainedTerm[], total: number, also?: (decimals: number) => boolean) {
  const [listed, rest] = listedOf(terms);
  const left = rest.reduce((sum, term) => sum + term.value, 0);
  const values = [...listed.map(({ value }) => value), ...(rest.length > 0 ? [left] : [])];
  return { listed, rest, left, values, ...sumDigits(values, total, also) };
}

/** The same as running text: what is behind a value is told shortly. */
function lineNodes({ symbol, row, value, how }: Explanation, strings: Strings): Node[] {
  const text = (words: string): Node => document.createTextNode(words);
  const head = [...richNodes(symbol), text(`[${row}]`)];
  switch (how.kind) {
    case 'activation':
    case 'gate':
    case 'complement':
      return [...head, ...arithmetic(how, row, value)];
    case 'sum': {
      const { listed, rest, left, values, decimals, exact } = sumOf(how.terms, value);
      const result = ` ${equals({ exact })} ${printed(value, decimals)}`;
      if (!listed.some(({ factors }) => factors))
        return [...head, text(` = ${added(values, decimals)}${result}`)];
      const dot = dotDigits(listed.map(factorsOf), left, value);
      const products = listed
        .map(factorsOf)
        .map(
          ([weight, factor]) => `${bracketed(weight, dot.of(weight))} × ${bracketed(factor, dot.of(factor))}`,
        );
      if (rest.length > 0) {
        const more = strings.inspector.more(rest.length.toLocaleString(strings.tag));
        products.push(`${more} ${printed(left)}`);
      }
      return [...head, text(` = ${products.join(' + ')} ${equals(dot)} ${printed(value)}`)];
    }
    default:
      return [...head, text(` = ${printed(value)}`)];
  }
}

type Arithmetic = Extract<Explanation['how'], { kind: 'activation' | 'gate' | 'complement' }>;

/** A squash or a product in symbols, in numbers, and what it comes to. */
function arithmetic(how: Arithmetic, row: number, value: number): Node[] {
  const symbolOf = ({ symbol }: ExplainedPart): Node[] => [
    ...richNodes(symbol),
    document.createTextNode(`[${row}]`),
  ];
  const text = (words: string): Node => document.createTextNode(words);
  switch (how.kind) {
    case 'activation': {
      const name = activationNames[how.activation];
      const { decimals, exact } = functionDigits(activations[how.activation], how.input.value, value);
      const numbers = `${name}(${printed(how.input.value, decimals)}) ${equals({ exact })} ${printed(value)}`;
      return [text(` = ${name}(`), ...symbolOf(how.input), text(`) = ${numbers}`)];
    }
    case 'gate': {
      const [gate, input] = how.factors;
      const [ofGate, ofInput, exact] = productDigits([gate.value, input.value], value, 4);
      const numbers = `${bracketed(gate.value, ofGate)} × ${bracketed(input.value, ofInput)}`;
      const result = ` ${equals({ exact })} ${printed(value)}`;
      return [
        text(' = '),
        ...symbolOf(gate),
        text(' × '),
        ...symbolOf(input),
        text(` = ${numbers}${result}`),
      ];
    }
    case 'complement': {
      const { decimals, exact } = sumDigits([1, -how.of.value], value);
      const numbers = `1 − ${bracketed(how.of.value, decimals)} ${equals({ exact })} ${printed(value, decimals)}`;
      return [text(' = 1 − '), ...symbolOf(how.of), text(` = ${numbers}`)];
    }
  }
}

/** As a line and, for a sum, a table of its terms. */
function ownNodes(explanation: Explanation, strings: Strings): Node[] {
  const { symbol, row, value, how } = explanation;
  const words = strings.inspector;
  const head = (decimals?: number): HTMLElement => {
    const line = element('p', { class: 'inspector-value' }, ...richNodes(symbol), `[${row}] = `);
    line.append(element('strong', {}, printed(value, decimals)));
    return line;
  };
  switch (how.kind) {
    case 'given':
      return [head(), element('p', {}, words.sources[how.source])];
    case 'zeros':
      return [head(), element('p', {}, words.zeros)];
    case 'below':
      return [head(), element('p', {}, words.below(how.layer))];
    case 'carried':
      return [head(), element('p', {}, words.carried(how.step))];
    case 'activation': {
      const sum = tableSum(explanation);
      if (sum?.how.kind !== 'sum') return [head(), element('p', {}, ...arithmetic(how, row, value))];
      const apply = activations[how.activation];
      const agrees = (decimals: number): boolean =>
        printed(apply(Number(sum.value.toFixed(decimals)))) === printed(value);
      const told = sumOf(sum.how.terms, sum.value, agrees);
      const squash = `${activationNames[how.activation]}(${printed(sum.value, told.decimals)})`;
      return [
        head(),
        sumTable(told, sum, strings),
        element('p', {}, `${squash} ${agrees(told.decimals) ? '=' : '≈'} ${printed(value)}`),
      ];
    }
    case 'gate':
    case 'complement':
      return [head(), element('p', {}, ...arithmetic(how, row, value))];
    case 'sum': {
      const told = sumOf(how.terms, value);
      return [head(told.decimals), sumTable(told, explanation, strings)];
    }
  }
}

/** The terms below each other, each with its sign, and their sum. */
function sumTable(
  { listed, rest, left, decimals, exact }: ReturnType<typeof sumOf>,
  { row, value }: Explanation,
  strings: Strings,
): HTMLElement {
  const words = strings.inspector;
  const line = (what: readonly (Node | string)[], number: number, sign = ''): HTMLElement =>
    element(
      'tr',
      {},
      element('td', {}, ...what),
      element('td', {}, sign),
      element('td', { class: 'number' }, printed(number, decimals)),
    );
  const rows = listed.map(({ factors, from, symbol, value: own }) => {
    if (!factors) {
      const origin = from ? [element('span', { class: 'inspector-from' }, words.from[from]), ' '] : [];
      return line([...origin, ...richNodes(symbol), `[${row}]`], own);
    }
    const [ofWeight, ofValue, isExact] = productDigits(factors, own, decimals);
    const product = `${bracketed(factors[0], ofWeight)} × ${bracketed(factors[1], ofValue)}`;
    return line([element('span', { class: 'number' }, product)], own, equals({ exact: isExact }));
  });
  if (rest.length > 0) rows.push(line([words.more(rest.length.toLocaleString(strings.tag))], left));
  const total = line([], value, equals({ exact }));
  total.classList.add('total');
  return element('table', {}, element('tbody', {}, ...rows, total));
}
