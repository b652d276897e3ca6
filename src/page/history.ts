import { cells } from '../model/cells';
import { beatsOf } from '../timeline/beats';
import { fitsAddress, readAddress, writeAddress } from './address';
import type { PageState } from './state';

/** Keeps the state in the address, so that a link, a reload and the browser's back button all find it again. */
export interface History {
  read(): PageState;
  /** The entries of the address that made no sense when it was last read. */
  unknown(): readonly string[];
  /** Writes a state soon; what makes another network or sentence gets a place of its own in the history. */
  write(state: PageState, before: PageState): void;
  /** The sentence is finished: the next change of it is another place in the history. */
  commit(): void;
  destroy(): void;
}

/** Browsers refuse more than some hundred changes of the address in a short time. */
const delay = 200;

export function createHistory(
  preferred: PageState['language'],
  restore: (state: PageState) => void,
): History {
  let unknown: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waiting: PageState | undefined;
  let editing = false;

  /** A sentence too long for the address is kept beside it, in this tab. */
  const read = (): PageState => {
    const address = readAddress(location.hash || location.search, preferred);
    unknown = address.unknown;
    const kept: unknown = window.history.state?.sentence;
    return atStop(typeof kept === 'string' ? { ...address.state, sentence: kept } : address.state);
  };
  const put = (state: PageState, as: 'push' | 'replace'): void => {
    const fragment = writeAddress(state, preferred);
    const address = location.pathname + fragment;
    const kept = fitsAddress(state.sentence) ? null : { sentence: state.sentence };
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
    write(state, before) {
      const sentence = state.sentence !== before.sentence;
      const another =
        (sentence && !editing) ||
        (['cell', 'hidden', 'seed', 'unit'] as const).some((name) => state[name] !== before[name]);
      if (another) {
        flush();
        put(before, 'replace');
        put(state, 'push');
      }
      if (sentence) editing = true;
      waiting = state;
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

/** An address holds four decimals: what is as near as that to the end of a beat is the end. */
function atStop(state: PageState): PageState {
  const { position, cell } = state;
  const stops = beatsOf(cells[cell]).map(({ end }) => Math.floor(position) + end);
  const stop = stops.find((end) => Math.abs(end - position) < 1e-4);
  return position > 0 && stop !== undefined ? { ...state, position: stop } : state;
}
