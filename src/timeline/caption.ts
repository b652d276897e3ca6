import type { Strings } from '../language';
import type { Rich } from '../language/rich';
import type { Cell } from '../model/cell';
import type { Beat } from './beats';
import { beatAt, type Moment, restOf } from './moment';
import { parameterSymbol, valueSymbol } from './symbols';

export interface CaptionContext {
  readonly cell: Cell;
  readonly beats: readonly Beat[];
  readonly tokens: readonly string[];
  readonly strings: Strings;
  /** At depth *box* nothing inside the cell is shown, so the caption does not speak of it. */
  readonly closed: boolean;
  /** False where the values are shown as digits alone, and there are no bars to speak of. */
  readonly bars: boolean;
}

/** How many characters of the sentence a caption quotes: enough to recognise the place. */
const quoted = 40;
/** A longer word is cut short in a caption. */
const longestWord = 24;

/** What happens at a moment, in one plain sentence. */
export function captionAt(context: CaptionContext, moment: Moment): Rich {
  const { cell, beats, tokens } = context;
  const { caption } = context.strings;
  const rest = restOf(moment);
  if (tokens.length === 0) return caption.empty;
  if (rest === -1) return caption.folded;
  if (rest === 0) return caption.unrolled(weightList(cell));
  if (rest !== undefined) return caption.rest(valueSymbol(cell, cell.states[0]!, rest), quote(tokens, rest));
  if (moment.step === 0) return caption.unrolling;
  return duringBeat(context, moment.step, beatAt(beats, moment)!);
}

function duringBeat({ cell, tokens, strings, closed, bars }: CaptionContext, step: number, beat: Beat): Rich {
  const { caption } = strings;
  const state = cell.states[0]!;
  const symbol = (name: string): Rich => valueSymbol(cell, name, step);
  const h = symbol(state);
  const remembered = symbol(`previous ${state}`);
  switch (beat.name) {
    case 'read':
      return caption.read(step, brief(tokens[step - 1]!), symbol('x'));
    case 'carry':
      return step === 1 ? caption.carryNothing(remembered) : caption.carry(remembered);
    case 'pass':
      return step === tokens.length ? caption.passLast(h) : caption.pass(h, step + 1);
  }
  if (closed) return caption.box(h, remembered, symbol('x'));
  const operation = beat.operations[0]!;
  switch (operation.kind) {
    case 'product':
      return caption.weigh(beat.operations.map(({ output }) => symbol(output)));
    case 'add': {
      const [first, second, ...others] = operation.terms.map(symbol);
      return bars
        ? caption.add(step, first!, second!, others)
        : caption.addRows(step, [first!, second!, ...others]);
    }
    case 'activation':
      return caption[operation.activation](symbol(operation.output));
    case 'gate':
    case 'complement':
      return caption.gate(
        beat.operations.flatMap((shown) => (shown.kind === 'gate' ? [symbol(shown.output)] : [])),
      );
    case 'bias':
      return [];
  }
}

function weightList(cell: Cell): Rich {
  const weights = cell.operations.flatMap((operation): Rich[] => {
    if (operation.kind === 'product') return [[parameterSymbol(cell, operation.weight)]];
    return operation.kind === 'bias' ? [valueSymbol(cell, operation.output, 'i')] : [];
  });
  return weights.flatMap((weight, index) => (index === 0 ? weight : [{ text: ', ' }, ...weight]));
}

const wideScript = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}/u;
const closingMark = /^[\p{Pe}\p{Pf}\p{Po}]$/u;

/** The words read so far, as a person would write them; a long beginning becomes an ellipsis. */
function quote(tokens: readonly string[], count: number): string {
  let start = count - 1;
  let length = brief(tokens[start]!).length;
  while (start > 0 && length + brief(tokens[start - 1]!).length <= quoted) {
    start -= 1;
    length += brief(tokens[start]!).length + 1;
  }
  return tokens
    .slice(start, count)
    .map(brief)
    .reduce(
      (text, token) => {
        const joined = wideScript.test(token) || wideScript.test(text.slice(-1)) || closingMark.test(token);
        return text === '' || joined ? text + token : `${text} ${token}`;
      },
      start > 0 ? '…' : '',
    );
}

/** Cut between code points, so that no half of one is left. */
function brief(token: string): string {
  if (token.length <= longestWord) return token;
  return `${Array.from(token.slice(0, longestWord)).slice(0, -1).join('')}…`;
}
