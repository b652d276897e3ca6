import { parseArgs } from 'node:util';
import type { Attribute } from '../../embed/attributes/attribute';
import { attributes, type Settings, settingsOf } from '../../embed/attributes/attributes';
import { type LanguageName, languages } from '../../language';
import type { Scheme } from '../resolved/palette';
import { type Aspect, aspects } from '../storyboard/aspect';

/** What a person asked for that cannot be done, with what to do instead. */
export class CommandError extends Error {}

/** What is written: by the ending of the file's name. */
export const formats = ['svg', 'png', 'pptx'] as const;
export type Format = (typeof formats)[number];

/** What one call of the command asks for. */
export interface Request {
  readonly settings: Settings;
  readonly language: LanguageName;
  readonly scheme: Scheme;
  readonly aspect: Aspect;
  readonly format: Format;
  readonly out: string;
  /** The one moment, or undefined for every stop. */
  readonly at: number | undefined;
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly transparent: boolean;
  /** Whether all stops are one picture that plays. */
  readonly play: boolean;
  /** How many dots of a PNG a unit is. */
  readonly scale: number;
  readonly weights: string | undefined;
  readonly vocabulary: string | undefined;
  readonly nonlinearity: 'tanh' | 'relu' | undefined;
}

/** The options that mean an attribute of the element. */
const ofElement = {
  model: attributes.model,
  cell: attributes.cell,
  units: attributes.units,
  layers: attributes.layers,
  directions: attributes.directions,
  seed: attributes.seed,
  depth: attributes.depth,
  follow: attributes.follow,
  versus: attributes.versus,
  'second-sentence': attributes.secondSentence,
  by: attributes.stepBy,
  'read-by': attributes.readBy,
} as const;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  ...{
    model: text,
    cell: text,
    units: text,
    layers: text,
    directions: text,
    seed: text,
    depth: text,
    follow: text,
    versus: text,
    'second-sentence': text,
    by: text,
  },
  ...{ 'read-by': text, at: text, all: flag, from: text, to: text, out: text, theme: text, lang: text },
  ...{
    shape: text,
    transparent: flag,
    play: flag,
    scale: text,
    weights: text,
    vocabulary: text,
    nonlinearity: text,
  },
} as const;

type Values = ReturnType<typeof parse>['values'];

function parse(args: readonly string[]) {
  return parseArgs({ args: asValues(args), options: known, allowPositionals: true });
}

/** Negative numbers are values, as in `--at -1`; taken apart they would be options. */
function asValues(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (/^-\d/.test(arg) && before && /^--(at|from|to)$/.test(before))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

/**
 * Reads the words after `render`.
 *
 * @throws CommandError where one of them cannot be meant
 */
export function readRequest(args: readonly string[]): Request {
  const { values, positionals } = parsed(args);
  const [sentence, ...more] = positionals;
  if (sentence === undefined)
    throw new CommandError('no sentence: give one in quotes, as in render "not good"');
  if (more.length > 0)
    throw new CommandError(`'${more[0]}' stands beside the sentence: put the whole sentence in quotes`);
  const language = oneOf('lang', values.lang, Object.keys(languages) as LanguageName[], 'en');
  const at = number('at', values.at, -1);
  if (values.all && at !== undefined)
    throw new CommandError('--at and --all exclude each other: leave one out');
  if (!values.all && at === undefined)
    throw new CommandError('no moment: say which with --at 3.5, or write every stop with --all');
  return {
    settings: settingsFrom(values, sentence),
    language,
    scheme: oneOf('theme', values.theme, ['light', 'dark'], 'light'),
    aspect: oneOf('shape', values.shape, aspects, '16:9'),
    ...fileOf(values),
    at,
    from: number('from', values.from, -1),
    to: number('to', values.to, -1),
    transparent: values.transparent ?? false,
    play: values.play ?? false,
    scale: number('scale', values.scale, 1, 4) ?? 1,
    weights: values.weights,
    vocabulary: values.vocabulary,
    nonlinearity:
      values.nonlinearity === undefined
        ? undefined
        : oneOf('nonlinearity', values.nonlinearity, ['tanh', 'relu'] as const, 'tanh'),
  };
}

function parsed(args: readonly string[]): ReturnType<typeof parse> {
  try {
    return parse(args);
  } catch (error) {
    // The message of Node names the option; what it recommends is about its own ways of quoting.
    const [first = ''] = String(error instanceof Error ? error.message : error).split('. ');
    throw new CommandError(`${first.charAt(0).toLowerCase()}${first.slice(1)}: --help lists all options`);
  }
}

function settingsFrom(values: Values, sentence: string): Settings {
  const given = new Map<string, string>([['sentence', sentence]]);
  for (const name of Object.keys(ofElement) as (keyof typeof ofElement)[]) {
    const value = values[name];
    const attribute: Attribute<never> = ofElement[name] as never;
    if (value === undefined) continue;
    if (String(attribute.read(value)) !== value)
      throw new CommandError(
        `--${name} cannot be '${value}': it is ${attribute.type.replaceAll(' | ', ', ')}`,
      );
    given.set(attribute.name, value);
  }
  // The network of the page, where nothing asks for another.
  if (!given.has('model') && !values.weights && !asksForUntrained(values)) given.set('model', 'mood');
  return settingsOf({ getAttribute: (name) => given.get(name) ?? null });
}

/** A trained network has its own size: who names another means one that is not. */
const asksForUntrained = ({ units, layers, directions, seed, cell }: Values): boolean =>
  [units, layers, directions, seed].some((value) => value !== undefined) || cell === 'relu';

function fileOf({ out, play, all }: Values): Pick<Request, 'out' | 'format'> {
  if (!out) throw new CommandError('no file: name one with --out step.svg, slides.pptx or step.png');
  const ending = /\.([^./\\]+)$/.exec(out)?.[1]?.toLowerCase();
  const format = formats.find((one) => one === ending);
  if (!format)
    throw new CommandError(`'${out}' is no file that can be written: its name ends in .svg, .png or .pptx`);
  if (play && (format !== 'svg' || !all))
    throw new CommandError(
      '--play makes one moving .svg of all stops: say --all, and name a file that ends in .svg',
    );
  return { out, format };
}

function oneOf<Value extends string>(
  name: string,
  value: string | undefined,
  values: readonly Value[],
  fallback: Value,
): Value {
  const found = value === undefined ? fallback : values.find((one) => one === value);
  if (found === undefined)
    throw new CommandError(`--${name} cannot be '${value}': it is ${values.join(' or ')}`);
  return found;
}

function number(
  name: string,
  value: string | undefined,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number | undefined {
  if (value === undefined) return undefined;
  const read = value.trim() === '' ? Number.NaN : Number(value);
  if (read >= least && read <= most) return read;
  const range = most === Number.POSITIVE_INFINITY ? `from ${least} on` : `from ${least} to ${most}`;
  throw new CommandError(`--${name} cannot be '${value}': it is a number ${range}`);
}
