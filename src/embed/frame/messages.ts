/** The version of the protocol. A message of another version is ignored. */
export const protocol = 1;

const mark = 'hidden-state-flow';

/** What the page around may ask of a figure in a frame. */
export type Question =
  | { readonly type: 'hello' }
  | { readonly type: 'next' }
  | { readonly type: 'previous' }
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'seek'; readonly position: number };

/** Where the figure is. */
export interface State {
  readonly position: number;
  readonly length: number;
  readonly paused: boolean;
  readonly stops: readonly number[];
}

/** A key that was pressed in the frame and not used there. */
export interface HandedKey {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly shiftKey: boolean;
}

/** What a figure in a frame tells the page around it. */
export type Answer =
  /** The frame can be spoken to. It says so when it opens, and again after `hello`. */
  | ({ readonly type: 'ready' } & State)
  /** The figure has come to rest. */
  | ({ readonly type: 'state' } & State)
  /** A step was asked for beyond the last or before the first: it is the page's. */
  | { readonly type: 'next' | 'previous' }
  | ({ readonly type: 'key' } & HandedKey);

/** A message as it is sent, with the name of the protocol and its version. */
export function written(message: Question | Answer): object {
  return { [mark]: protocol, ...message };
}

type Reader<Message> = (given: ReadonlyMap<string, unknown>) => Message | undefined;

/**
 * Reads the data of a message. Any page may send anything: only an object with the name of the protocol, its version and
 * values of the right types is taken, and of that only the entries that the table names.
 */
function reader<Message extends { readonly type: string }>(
  table: ReadonlyMap<string, Reader<Message>>,
): (data: unknown) => Message | undefined {
  return (data) => {
    if (typeof data !== 'object' || data === null || Array.isArray(data)) return undefined;
    // Only its own entries: an object of another page may have any prototype.
    const given = new Map(Object.entries(data));
    if (given.get(mark) !== protocol) return undefined;
    const type = given.get('type');
    return typeof type === 'string' ? table.get(type)?.(given) : undefined;
  };
}

const bare =
  <Type extends string>(type: Type): Reader<{ readonly type: Type }> =>
  () => ({ type });

const finite = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);
const short = (value: unknown): value is string => typeof value === 'string' && value.length <= 32;

export const readQuestion = reader<Question>(
  new Map<string, Reader<Question>>([
    ['hello', bare('hello')],
    ['next', bare('next')],
    ['previous', bare('previous')],
    ['play', bare('play')],
    ['pause', bare('pause')],
    [
      'seek',
      (given) => {
        const position = given.get('position');
        return finite(position) ? { type: 'seek', position } : undefined;
      },
    ],
  ]),
);

const stateReader =
  (type: 'ready' | 'state'): Reader<Answer> =>
  (given) => {
    const [position, length, paused, stops] = ['position', 'length', 'paused', 'stops'].map((name) =>
      given.get(name),
    );
    if (!finite(position) || !finite(length) || typeof paused !== 'boolean') return undefined;
    if (!Array.isArray(stops) || !stops.every(finite)) return undefined;
    return { type, position, length, paused, stops };
  };

export const readAnswer = reader<Answer>(
  new Map<string, Reader<Answer>>([
    ['ready', stateReader('ready')],
    ['state', stateReader('state')],
    ['next', bare('next')],
    ['previous', bare('previous')],
    [
      'key',
      (given) => {
        const [key, code, keyCode, shiftKey] = ['key', 'code', 'keyCode', 'shiftKey'].map((name) =>
          given.get(name),
        );
        if (!short(key) || !short(code) || !finite(keyCode) || typeof shiftKey !== 'boolean')
          return undefined;
        return { type: 'key', key, code, keyCode, shiftKey };
      },
    ],
  ]),
);
