import type { LanguageName } from '../../language';
import { en } from '../../language/en';
import type { Place } from '../state/history';
import { coherent, exampleFor, type ModelName, ofNetwork, type PageState } from '../state/state';
import type { PageRequest, Session } from './session';

/** The entries of a state on which a reading depends. */
const ofReading = [...ofNetwork, 'sentence', 'second'] as const;

/** The request with a part of its state changed. */
export function changed({ state, file }: PageRequest, part: Partial<PageState>): PageRequest {
  // Where the network becomes the one that it is compared with, the two change places.
  const swapped = part.cell !== undefined && part.cell === state.versus ? { versus: state.cell } : {};
  // What a story says of its moment would not be true of another sentence, or of another network.
  const left = ofReading.some((name) => name in part && part[name] !== state[name]) ? noStory : {};
  return { state: coherent({ ...state, ...swapped, ...left, ...part }), file };
}

/** What a state says that tells no story. */
export const noStory = { story: '', moment: 0 } as const satisfies Partial<PageState>;

/** The request for another network, or for the file that was opened last. */
export function chosen({ request, opened }: Session, name: ModelName | 'file'): PageRequest {
  const { state } = request;
  if (name === 'file') return { state: { ...state, ...noStory }, file: opened };
  const sentence = exampleFor(name, state);
  return { state: coherent({ ...state, ...noStory, model: name, sentence }), file: undefined };
}

/** The request that replaces one that has failed, and what failed. */
export interface Fallback {
  readonly request: PageRequest;
  readonly failed: 'network' | 'sentence';
}

/**
 * Goes back to the network on the screen, or to the untrained one where there is none yet. Where the network is the same and
 * could not read a new sentence, goes back to the sentence on the screen, too.
 */
export function fallback({ request, shown }: Session): Fallback {
  const { state, file } = request;
  const from = shown?.from ?? { ...state, model: 'untrained' as const };
  const { model, cell, hidden, layers, directions, seed, sentence, unit } = from;
  const same =
    shown !== undefined && model === state.model && cell === state.cell && shown.network.file === file;
  const network = { model, cell, hidden, layers, directions, seed };
  return {
    request: {
      // The example of the network that did not come gives way to that of the one that stays.
      state: coherent({
        ...state,
        ...network,
        ...(same ? { sentence, unit } : { sentence: exampleFor(model, state) }),
      }),
      file: shown?.network.file,
    },
    failed: same ? 'sentence' : 'network',
  };
}

/** What kind of network a request asks for. */
export function networkKind({ state, file }: PageRequest): 'file' | 'untrained' | 'trained' {
  if (file) return 'file';
  return state.model === 'untrained' ? 'untrained' : 'trained';
}

/** Whether another state has the same network read the same sentence. */
export const isSameReading = ({ state, file }: PageRequest, other: PageState): boolean =>
  !file && ofReading.every((name) => state[name] === other[name]);

/** The request for another state of the same reading, at the position at which it is now. */
export const inPlace = ({ state, file }: PageRequest, other: PageState): PageRequest => ({
  state: { ...other, position: state.position },
  file,
});

/** The request in a language; undefined for that of the texts on the screen. */
export function spoken({ request, strings }: Session, language: LanguageName | undefined): PageRequest {
  return changed(request, { language: language ?? (strings === en ? 'en' : 'zh') });
}

/** What the history holds of a request: of a file its name. */
export const placeOf = ({ state, file }: PageRequest): Place => ({ state, file: file?.name });
