import { cells } from '../../model/cells';
import { beatsOf } from '../../timeline/beats';
import { fitsAddress, readAddress, writeAddress } from './address';
import type { ModelName, PageState } from './state';

/** Keeps the state in the address, so that a link, a reload and the browser's back button all find it again. */
export interface History {
  read(): PageState;
  /** The entries of the address that made no sense when it was last read. */
  unknown(): readonly string[];
  /** The name of the file that was shown there: no address holds its weights. */
  file(): string | undefined;
  /** Writes a state soon; what makes another network or sentence gets a place of its own in the history. */
  write(state: Place, before: Place): void;
  /** The sentence is finished: the next change of it is another place in the history. */
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
  /** Whether the sentence is being typed: all its changes until it is finished are one place. */
  let editing = false;

  const read = (): PageState => {
    const address = readAddress(location.hash || location.search, preferred, firstModel);
    const beside = readBeside(window.history.state);
    unknown = address.unknown;
    file = beside.file;
    const { sentence = address.state.sentence } = beside;
    return atStop({ ...address.state, sentence });
  };
  const put = (place: Place, as: 'push' | 'replace'): void => {
    const address = location.pathname + writeAddress(place.state, preferred, firstModel);
    if (as === 'push') window.history.pushState(writeBeside(place), '', address);
    else window.history.replaceState(writeBeside(place), '', address);
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
      const retyped = place.state.sentence !== before.state.sentence;
      if ((retyped && !editing) || isAnotherNetwork(place, before)) {
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

/** What no address holds, and the browser keeps beside it in this tab. */
interface Beside {
  /** A sentence that is too long for the address. */
  readonly sentence?: string;
  readonly file?: string;
}

function readBeside(kept: { readonly sentence?: unknown; readonly file?: unknown } | null): Beside {
  return {
    ...(typeof kept?.sentence === 'string' ? { sentence: kept.sentence } : {}),
    ...(typeof kept?.file === 'string' ? { file: kept.file } : {}),
  };
}

function writeBeside({ state, file }: Place): Beside | null {
  if (fitsAddress(state.sentence)) return file === undefined ? null : { file };
  return { sentence: state.sentence, ...(file === undefined ? {} : { file }) };
}

/** What makes another network, or another sequence: going back undoes each change of these. */
const ofNetwork = ['model', 'cell', 'hidden', 'layers', 'directions', 'seed', 'unit'] as const;

function isAnotherNetwork(place: Place, before: Place): boolean {
  return place.file !== before.file || ofNetwork.some((name) => place.state[name] !== before.state[name]);
}

/** An address holds four decimals: what is as near as that to the end of a beat is the end. */
function atStop(state: PageState): PageState {
  const { position, cell } = state;
  const stops = beatsOf(cells[cell]).map(({ end }) => Math.floor(position) + end);
  const stop = stops.find((end) => Math.abs(end - position) < 1e-4);
  return position > 0 && stop !== undefined ? { ...state, position: stop } : state;
}
