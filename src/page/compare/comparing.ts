/* Comparing, loaded when it is asked for: the second reading, and what draws the two. */

import { addComparing, versusOf } from '../../scene/comparing';
import type { OpenFile } from '../file/file';
import type { Models } from '../reading/models';
import { createReader } from '../reading/reader';
import type { Reading } from '../reading/reading';
import type { PageState } from '../state/state';

/** Reads what a reading is compared with. */
export interface Comparing {
  /** The reading with what it is compared with: at once where that is quick. The last one is cached. */
  compare(reading: Reading, state: PageState, file: OpenFile | undefined): Reading | Promise<Reading>;
  destroy(): void;
}

export function createComparing(models: Models): Comparing {
  addComparing();
  const reader = createReader(models);
  let last: { readonly reading: Reading; readonly other: Reading; readonly made: Reading } | undefined;

  const join = (reading: Reading, other: Reading, kind: 'network' | 'sentence'): Reading => {
    if (last?.reading !== reading || last.other !== other || last.made.versus?.kind !== kind) {
      const versus = versusOf(kind, readOf(reading), readOf(other));
      last = { reading, other, made: { ...reading, versus } };
    }
    return last.made;
  };
  return {
    compare(reading, state, file) {
      const { versus, second } = state;
      const isOtherCell = versus !== undefined && !file;
      const asked = isOtherCell ? { ...state, cell: versus } : { ...state, sentence: second ?? '' };
      const kind = isOtherCell ? 'network' : 'sentence';
      const other = reader.read(asked, file);
      return other instanceof Promise
        ? other.then((read) => join(reading, read, kind))
        : join(reading, other, kind);
    },
    destroy: reader.destroy,
  };
}

const readOf = ({ trace, tokens }: Reading) => ({ trace, tokens: tokens.tokens });
