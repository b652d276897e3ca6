import type { Model } from '../model';
import type { Spelled } from '../model/words/forms';
import { forFirstSentences } from './first';
import { readTrained } from './read';
import type { TaskName, TrainedKind } from './tasks';

/**
 * Where the weights are. Each is text in a chunk of its own: a page loads only the chosen one, and it comes as a script,
 * from a disk and under a content security policy too, where a page may not fetch. Vite has to see every name.
 */
const files: Readonly<Record<TaskName, Readonly<Record<TrainedKind, () => Promise<{ default: string }>>>>> = {
  mood: {
    'rnn-tanh': () => import('./weights/mood-rnn-tanh.safetensors?inline'),
    lstm: () => import('./weights/mood-lstm.safetensors?inline'),
    gru: () => import('./weights/mood-gru.safetensors?inline'),
  },
  agreement: {
    'rnn-tanh': () => import('./weights/agreement-rnn-tanh.safetensors?inline'),
    lstm: () => import('./weights/agreement-lstm.safetensors?inline'),
    gru: () => import('./weights/agreement-gru.safetensors?inline'),
  },
  telephone: {
    'rnn-tanh': () => import('./weights/telephone-rnn-tanh.safetensors?inline'),
    lstm: () => import('./weights/telephone-lstm.safetensors?inline'),
    gru: () => import('./weights/telephone-gru.safetensors?inline'),
  },
};

/** The words of each task. Its networks share them, and another network of the task needs only its own numbers. */
const words: Readonly<Record<TaskName, () => Promise<{ default: Spelled }>>> = {
  mood: () => import('./weights/mood-words.json'),
  agreement: () => import('./weights/agreement-words.json'),
  telephone: () => import('./weights/telephone-words.json'),
};

/**
 * A network that comes with the page, with its vocabulary, its read-out and its card.
 *
 * @example cardOf(await loadTrained('mood', 'lstm'))?.heldOut.share
 */
export async function loadTrained(task: TaskName, kind: TrainedKind): Promise<Model> {
  const [{ default: url }, { default: spelled }, { spelledOptions }] = await Promise.all([
    files[task][kind](),
    words[task](),
    import('../model/words/forms'),
  ]);
  return readTrained(bytesOf(url), kind, spelledOptions(spelled));
}

/** The network that the page begins with, for its first sentences: a fifth of what the whole one is. */
export async function loadFirst(): Promise<Model> {
  const { default: url } = await files.mood['rnn-tanh']();
  return forFirstSentences(readTrained(bytesOf(url), 'rnn-tanh'));
}

/** The bytes of a data: URL in base64. */
function bytesOf(url: string): Uint8Array {
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (sign) => sign.charCodeAt(0));
}
