import type { ExplainedPart, ExplainedTerm, Explanation, How } from '../../timeline/explain';

/* What an explanation is made of: the sum of its table, and the explanations inside it. */

/** A value that is a sum. */
export interface ExplainedSum extends Explanation {
  readonly how: Extract<How, { kind: 'sum' }>;
}

/** The sum that a card shows as a table: its own, or the one that it is the squash of. */
export function tableSum(explanation: Explanation): ExplainedSum | undefined {
  if (isSum(explanation)) return explanation;
  const { how } = explanation;
  const input = how.kind === 'activation' ? how.input.inner : undefined;
  return input && isSum(input) ? input : undefined;
}

const isSum = (explanation: Explanation): explanation is ExplainedSum => explanation.how.kind === 'sum';

const hasTerm = (explanation: Explanation, is: (term: ExplainedTerm) => boolean): boolean =>
  isSum(explanation) && explanation.how.terms.some(is);

/** The explanations of what the figure does not show: those that are shown at once, and those that are folded away. */
export function innerOf(explanation: Explanation): {
  readonly shown: readonly Explanation[];
  readonly folded: readonly Explanation[];
} {
  const inner = allInner(explanation);
  // A weighed sum is three lines, memory, word and bias: all that is behind them is folded away.
  const isWeighed = hasTerm(tableSum(explanation) ?? explanation, ({ from }) => from !== undefined);
  const isFolded = (one: Explanation): boolean =>
    isWeighed || hasTerm(one, ({ factors }) => factors !== undefined);
  return { shown: inner.filter((one) => !isFolded(one)), folded: inner.filter(isFolded) };
}

/** What a value was made from and is explained with it, each followed by what it was made from itself. */
function allInner(explanation: Explanation): readonly Explanation[] {
  return partsOf(tableSum(explanation) ?? explanation).flatMap(({ inner }) =>
    inner ? [inner, ...allInner(inner)] : [],
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
