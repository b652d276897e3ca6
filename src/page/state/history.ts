import { cells } from '../../model/cells';
import { beatsOf } from '../../timeline/beats';
import { fitsAddress, readAddress, writeAddress } from './address';
import { type ModelName, ofNetwork, type PageState } from './state';

/** Keeps the state in the address, so that a link, a reload and the browser's back button all find it again. */
export interface History {
  read(): PageState;
  /** The entries of the address that made no sense when it was last read. */
  unknown(): readonly string[];
  /** The name of the file that was shown there: no address holds its weights. */
  file(): string | undefined;
  /** Writes a state after a short delay. Another network, sentence or story gets a history entry of its own. */
  write(state: Place, before: Place): void;
  /** The sentence is finished: its next change gets another history entry. */
  commit(): void;
  destroy(): void;
}

/** A state, and the name of the file that is shown in the place of its network. */
export interface Place {
  readonly state: PageState;
  readonly file: string | undefined;
}

/** Browsers refuse more than some hundred changes of the address in a short time. */
const delay = 200;

export function createHistory(
  preferred: PageState['language'],
  firstModel: ModelName,
  restore: (state: PageState) => void,
): History {
  let unknown: readonly string[] = [];
  let file: string | undefined;
  /** Whether the sentence is being typed: its changes until it is finished share one history entry. */
  let editing = false;

  const read = (): PageState => {
    const address = readAddress(location.hash || location.search, preferred, firstModel);
    const data = readEntryData(window.history.state);
    unknown = address.unknown;
    file = data.file;
    const { sentence, second, position } = { ...address.state, ...data };
    return atStop({ ...address.state, sentence, second, position });
  };
  const put = (place: Place, as: 'push' | 'replace'): void => {
    const address = location.pathname + writeAddress(place.state, preferred, firstModel);
    if (as === 'push') window.history.pushState(writeEntryData(place), '', address);
    else window.history.replaceState(writeEntryData(place), '', address);
  };
  const { later, flush, cancel } = delayed((place: Place) => put(place, 'replace'), delay);
  const onPopState = (): void => {
    cancel();
    editing = false;
    restore(read());
  };
  addEventListener('popstate', onPopState);
  addEventListener('pagehide', flush);

  return {
    read,
    unknown: () => unknown,
    file: () => file,
    write(place, before) {
      const retyped = (['sentence', 'second'] as const).some(
        (name) => place.state[name] !== before.state[name],
      );
      if ((retyped && !editing) || getsEntry(place, before)) {
        flush();
        put(before, 'replace');
        put(place, 'push');
      }
      if (retyped) editing = true;
      later(place);
    },
    commit() {
      editing = false;
    },
    destroy() {
      flush();
      removeEventListener('popstate', onPopState);
      removeEventListener('pagehide', flush);
    },
  };
}

/** Calls back once after a delay, with the last of the values that came meanwhile. */
function delayed<Value>(callback: (value: Value) => void, milliseconds: number) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: { readonly value: Value } | undefined;
  const cancel = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
  };
  /** Calls back now, where a value waits. */
  const flush = (): void => {
    const last = waiting;
    cancel();
    if (last) callback(last.value);
  };
  const later = (value: Value): void => {
    waiting = { value };
    timer ??= setTimeout(flush, milliseconds);
  };
  return { later, flush, cancel };
}

/** What does not fit in an address: it is kept in the history entry, and so only in this tab. */
interface EntryData {
  /** Sentences that are too long for the address, and the position in them. */
  readonly sentence?: string;
  readonly second?: string;
  readonly position?: number;
  readonly file?: string;
}

function readEntryData(kept: { readonly [Name in keyof EntryData]?: unknown } | null): EntryData {
  return {
    ...(typeof kept?.sentence === 'string' ? { sentence: kept.sentence } : {}),
    ...(typeof kept?.second === 'string' ? { second: kept.second } : {}),
    ...(typeof kept?.position === 'number' ? { position: kept.position } : {}),
    ...(typeof kept?.file === 'string' ? { file: kept.file } : {}),
  };
}

function writeEntryData({ state, file }: Place): EntryData | null {
  if (fitsAddress(state)) return file === undefined ? null : { file };
  const { sentence, second, position } = state;
  return {
    sentence,
    ...(second === undefined ? {} : { second }),
    position,
    ...(file === undefined ? {} : { file }),
  };
}

/** Each change of these gets a history entry, so that going back undoes it. */
const entered = [...ofNetwork, 'story', 'moment'] as const;

function getsEntry(place: Place, before: Place): boolean {
  return place.file !== before.file || entered.some((name) => place.state[name] !== before.state[name]);
}

/** Moves a position to the end of a beat where only rounding separates them: an address has four decimals. */
function atStop(state: PageState): PageState {
  const { position, cell } = state;
  const stops = beatsOf(cells[cell]).map(({ end }) => Math.floor(position) + end);
  const stop = stops.find((end) => Math.abs(end - position) < 1e-4);
  return position > 0 && stop !== undefined ? { ...state, position: stop } : state;
}
