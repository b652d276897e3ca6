import type { Strings } from '../language';
import { bias, type Rich } from '../language/rich';
import type { Cell } from '../model/cell';
import type { Operation } from '../model/operations';
import type { Beat } from './beats';
import { formulaOf } from './equation';
import { type Followed, followedText } from './followed-text';
import { beatAt, type Moment, restOf } from './moment';
import { brief, quote } from './quote';
import { type Row, wordOfTurn } from './rows';
import { isGated, isWeighedSum, operationOf } from './structure';
import { valueSymbol, weightsSymbol } from './symbols';

export interface CaptionContext {
  /** The chain at work. */
  readonly row: Pick<Row, 'cell' | 'layer' | 'reversed' | 'notation'>;
  readonly beats: readonly Beat[];
  readonly tokens: readonly string[];
  readonly strings: Strings;
  /** At depth *box* nothing inside the cell is shown, so the caption does not speak of it. */
  readonly closed: boolean;
  /** The word that is followed, if one is. */
  readonly followed?: Followed | undefined;
  /** False where no cell opens: the states that it hands on are seen, and nothing of how they are made. */
  readonly opens: boolean;
  /** False where the values are shown as digits alone, and there are no bars to speak of. */
  readonly bars: boolean;
}

/** What happens at a moment of a row, in one plain sentence. */
export function captionAt(context: CaptionContext, moment: Moment): Rich {
  const { row, beats, tokens, closed } = context;
  const { caption } = context.strings;
  const rest = restOf(moment);
  if (tokens.length === 0) return caption.empty;
  if (rest === -1) return caption.folded;
  if (rest === 0) return caption.unrolled(weightList(row));
  if (rest !== undefined) {
    const names = shownStates(row.cell, closed);
    const states = names.map((state) => symbolAt(context, state, rest));
    const followed = context.followed && followedCaption(context, context.followed, names, states, rest);
    if (followed) return followed;
    const sentence = quote(tokens, rest, row.reversed);
    // Only where nothing else is kept, in another row or unseen in the box, is it all that there is.
    if (row.notation.superscript) return caption.restOfRow(states, sentence);
    return states.length < row.cell.states.length
      ? caption.restOfBox(states[0]!, sentence)
      : caption.rest(states, sentence);
  }
  if (moment.step === 0) return caption.unrolling;
  return duringBeat(context, moment.step, beatAt(beats, moment)!);
}

function followedCaption(
  { row, tokens, strings }: CaptionContext,
  followed: Followed,
  names: readonly string[],
  symbols: readonly Rich[],
  turn: number,
): Rich | undefined {
  const states = names.map((state, index) => ({
    symbol: symbols[index]!,
    ...followed.remains(state, turn),
  }));
  const isRead = followed.word === wordOfTurn(row, tokens.length, turn);
  return followedText(strings.following, brief(tokens[followed.word - 1]!), states, isRead);
}

/** A black box shows its hidden state alone. */
const shownStates = (cell: Cell, closed: boolean): readonly string[] =>
  closed ? cell.states.slice(0, 1) : cell.states;

function symbolAt({ row, tokens }: CaptionContext, name: string, turn: number): Rich {
  return valueSymbol(row.cell, name, wordOfTurn(row, tokens.length, turn), row.notation);
}

function duringBeat(context: CaptionContext, turn: number, beat: Beat): Rich {
  const { row, tokens, strings, closed } = context;
  const { caption } = strings;
  const symbol = (name: string): Rich => symbolAt(context, name, turn);
  const states = shownStates(row.cell, closed);
  const made = states.map(symbol);
  const remembered = states.map((state) => symbol(`previous ${state}`));
  const word = wordOfTurn(row, tokens.length, turn);
  switch (beat.name) {
    case 'read': {
      const text = brief(tokens[word - 1]!);
      return row.layer > 1
        ? caption.readBelow(word, row.layer, symbol('x'), text)
        : caption.read(word, text, symbol('x'));
    }
    case 'carry':
      if (turn === 1) return caption.carryNothing(remembered);
      return row.reversed ? caption.carryBack(remembered) : caption.carry(remembered);
    case 'pass':
      if (turn === tokens.length) return caption.passLast(made);
      return row.reversed ? caption.passBack(made, word - 1) : caption.pass(made, word + 1);
  }
  if (closed) return caption.box(made[0]!, remembered[0]!, symbol('x'));
  if (!context.opens) return caption.unopened(made, [...remembered, symbol('x')]);
  return isGated(row.cell) ? gatedBeat(context, word, beat, symbol) : plainBeat(context, word, beat, symbol);
}

type SymbolOf = (name: string) => Rich;

function plainBeat(context: CaptionContext, word: number, beat: Beat, symbol: SymbolOf): Rich {
  const { caption } = context.strings;
  const operation = beat.operations[0]!;
  switch (operation.kind) {
    case 'product':
      return caption.weigh(beat.operations.map(({ output }) => symbol(output)));
    case 'add': {
      const [first, second, ...others] = operation.terms.map(symbol);
      return context.bars
        ? caption.add(word, first!, second!, others)
        : caption.addRows(word, [first!, second!, ...others]);
    }
    case 'activation':
      return caption[operation.activation](symbol(operation.output));
    default:
      return [];
  }
}

/** In a cell with gates one beat works on several columns at once. */
function gatedBeat({ row, strings }: CaptionContext, word: number, beat: Beat, symbol: SymbolOf): Rich {
  const { caption, gates } = strings;
  const { cell } = row;
  const operation = beat.operations.at(-1)!;
  /** What has no name in the equations is written out. */
  const formula = (name: string): Rich => formulaOf(cell, name, word, row.notation);
  const inBrackets = (name: string): Rich =>
    operationOf(cell, name)?.kind === 'add' && isWeighedSum(cell, name)
      ? [{ text: '(' }, ...formula(name), { text: ')' }]
      : symbol(name);
  switch (operation.kind) {
    case 'product': {
      const made = cell.operations.filter(({ output }) => isWeighedSum(cell, output));
      const names = new Set(made.map(({ output }) => columnOf(cell, output)));
      return caption.weighGates([...names].map(symbol));
    }
    case 'add':
      if (cell.states.includes(operation.output)) {
        return caption.addState(symbol(operation.output), operation.terms.map(symbol));
      }
      return beat.operations.length > 1
        ? caption.addGates(word)
        : caption.addCandidate(operation.terms.map(formula));
    case 'activation': {
      const named = beat.operations as readonly Extract<Operation, { kind: 'activation' }>[];
      const sigmoids = named.filter(({ activation }) => activation === 'sigmoid');
      const others = named.filter(({ activation }) => activation !== 'sigmoid');
      if (sigmoids.length === 0 && !isWeighedSum(cell, operation.input)) {
        return caption.squashState(symbol(operation.input));
      }
      const outputs = (of: typeof named): Rich[] => of.map(({ output }) => symbol(output));
      return caption.squashGates(outputs(sigmoids), outputs(others));
    }
    case 'gate': {
      const complement = operationOf(cell, operation.gate);
      const gateName = complement?.kind === 'complement' ? complement.input : operation.gate;
      const name = gates[gateName as keyof typeof gates]?.caption ?? '';
      const made = cell.states.includes(operation.output)
        ? symbol(operation.output)
        : formula(operation.output);
      const text = caption.gate(name, symbol(operation.gate), inBrackets(operation.input), made);
      const afterProduct =
        operationOf(cell, operation.input)?.kind !== 'activation' && feedsSum(cell, operation);
      return afterProduct ? [...text, ...caption.resetAfter] : text;
    }
    default:
      return [];
  }
}

/** The value that a sum is made for: the gate or the candidate, not the sum itself. */
function columnOf(cell: Cell, name: string): string {
  const reader = cell.operations.find(
    (operation) =>
      (operation.kind === 'activation' && operation.input === name) ||
      (operation.kind === 'gate' && operation.input === name && !isSquashedSum(cell, name)) ||
      (operation.kind === 'add' && operation.terms.includes(name) && isWeighedSum(cell, operation.output)),
  );
  return reader && !cell.states.includes(name) ? columnOf(cell, reader.output) : name;
}

/** True for a gate or a candidate. */
function isSquashedSum(cell: Cell, name: string): boolean {
  const operation = operationOf(cell, name);
  return operation?.kind === 'activation' && isWeighedSum(cell, operation.input);
}

/** True for a gate whose value goes on into a weighed sum, as the reset gate's does. */
function feedsSum(cell: Cell, { output }: Operation): boolean {
  return cell.operations.some(
    (operation) =>
      operation.kind === 'add' && operation.terms.includes(output) && isWeighedSum(cell, operation.output),
  );
}

/** Of a cell with gates, what their many weights share. */
function weightList({ cell, notation }: CaptionContext['row']): Rich {
  const inputs = new Set(
    cell.operations.flatMap((operation) => (operation.kind === 'product' ? [operation.input] : [])),
  );
  const weights = Array.from(inputs, (input): Rich => [weightsSymbol(cell, input, notation)]);
  const biases = cell.operations.filter(({ kind }) => kind === 'bias').map(({ output }) => output);
  if (biases.length > 0)
    weights.push(biases.length > 1 ? [bias] : valueSymbol(cell, biases[0]!, 'i', notation));
  return weights.flatMap((weight, index) => (index === 0 ? weight : [{ text: ', ' }, ...weight]));
}
