import type { Trace } from '../trace';
import type { Vector } from '../vector';
import { type ChainState, type StateInfluence, stateInfluence } from './state-influence';

/** What a state still owes to a word. */
export interface Remains {
  /** Of all that the state owes to words, the part that it owes to this one: ‖∂s/∂x_k‖ / Σ_j ‖∂s/∂x_j‖, from 0 to 1. */
  readonly share: number;
  /**
   * What is left of the influence that the word had when it came in: ‖∂s/∂x_k‖ / ‖∂s_k/∂x_k‖. It can be more than 1: a network
   * can make a word count for more later. Undefined where the word had none, as before a gate that is shut.
   */
  readonly left: number | undefined;
}

/** A word that is followed through the states of a network. */
export interface FollowedWord {
  /** Counted from 1. */
  readonly word: number;
  /** @param at counted from 1: the word at which the state is looked at */
  remains(state: ChainState, at: number): Remains;
}

/**
 * The part of each word in a state, from how strongly each bears on it.
 *
 * @returns T numbers that add up to 1; all 0 where the state owes nothing to any word, NaN where an influence is no number
 */
export function sharesOf(norms: Vector): Vector {
  const sum = norms.reduce((total, norm) => total + norm, 0);
  return norms.map((norm) => (sum === 0 ? 0 : norm / sum));
}

const made = new WeakMap<Trace, Map<string, StateInfluence>>();

/** The influence of all words on a state. Everyone who asks gets the same, so that a row is worked out once. */
export function influenceOn(trace: Trace, chain: ChainState): StateInfluence {
  let ofTrace = made.get(trace);
  if (!ofTrace) {
    ofTrace = new Map();
    made.set(trace, ofTrace);
  }
  const key = `${chain.layer} ${chain.reversed} ${chain.state}`;
  let found = ofTrace.get(key);
  if (!found) {
    found = stateInfluence(trace, chain);
    ofTrace.set(key, found);
  }
  return found;
}

/**
 * Gives the followed words of a trace. Influences are worked out once for all words of a trace, when they are asked for; what is
 * left of one word is kept, as every frame of a motion asks for it again.
 */
export const followedWords =
  (trace: Trace) =>
  (word: number): FollowedWord => {
    const kept = new Map<string, Remains>();
    const derive = (chain: ChainState, at: number): Remains => {
      const influence = influenceOn(trace, chain);
      const norms = influence.at(at);
      const first = influence.at(word)[word - 1]!;
      return {
        share: sharesOf(norms)[word - 1]!,
        left: first > 0 ? norms[word - 1]! / first : undefined,
      };
    };
    return {
      word,
      remains(chain, at) {
        const key = `${chain.layer} ${chain.reversed} ${chain.state} ${at}`;
        let remains = kept.get(key);
        if (!remains) {
          remains = derive(chain, at);
          kept.set(key, remains);
        }
        return remains;
      },
    };
  };
