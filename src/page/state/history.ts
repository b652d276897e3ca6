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
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: Place | undefined;
  let editing = false;
  let file: string | undefined;

  /** A sentence too long for the address is kept beside it, in this tab. */
  const read = (): PageState => {
    const address = readAddress(location.hash || location.search, preferred, firstModel);
    unknown = address.unknown;
    const kept: { sentence?: unknown; file?: unknown } | null = window.history.state;
    file = typeof kept?.file === 'string' ? kept.file : undefined;
    const { state } = address;
    return atStop(typeof kept?.sentence === 'string' ? { ...state, sentence: kept.sentence } : state);
  };
  const put = ({ state, file: name }: Place, as: 'push' | 'replace'): void => {
    const fragment = writeAddress(state, preferred, firstModel);
    const address = location.pathname + fragment;
    const long = !fitsAddress(state.sentence);
    const beside = {
      ...(long ? { sentence: state.sentence } : {}),
      ...(name === undefined ? {} : { file: name }),
    };
    const kept = Object.keys(beside).length > 0 ? beside : null;
    if (as === 'push') window.history.pushState(kept, '', address);
    else window.history.replaceState(kept, '', address);
  };
  const flush = (): void => {
    clearTimeout(timer);
    timer = undefined;
    if (waiting) put(waiting, 'replace');
    waiting = undefined;
  };

  const onPopState = (): void => {
    clearTimeout(timer);
    timer = undefined;
    waiting = undefined;
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
      const sentence = place.state.sentence !== before.state.sentence;
      const another =
        (sentence && !editing) ||
        place.file !== before.file ||
        places.some((name) => place.state[name] !== before.state[name]);
      if (another) {
        flush();
        put(before, 'replace');
        put(place, 'push');
      }
      if (sentence) editing = true;
      waiting = place;
      timer ??= setTimeout(flush, delay);
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

/** What makes another network, or another sequence: going back undoes each change of these. */
const places = ['model', 'cell', 'hidden', 'layers', 'directions', 'seed', 'unit'] as const;

/** An address holds four decimals: what is as near as that to the end of a beat is the end. */
function atStop(state: PageState): PageState {
  const { position, cell } = state;
  const stops = beatsOf(cells[cell]).map(({ end }) => Math.floor(position) + end);
  const stop = stops.find((end) => Math.abs(end - position) < 1e-4);
  return position > 0 && stop !== undefined ? { ...state, position: stop } : state;
}
