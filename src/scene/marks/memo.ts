/** Makes a value, or gives the one made last under this key if it was made from the same inputs. */
export type Memo = <Value>(key: string, inputs: readonly unknown[], make: () => Value) => Value;

interface Kept {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/** A long sentence leaves marks of many cells behind; this many are kept before it starts afresh. */
const most = 2_000;

/**
 * Remembers what most frames share. Marks depend on their inputs alone, so a kept one is the very same object, and
 * drawing it again costs nothing.
 */
export function createMemo(): Memo {
  const kept = new Map<string, Kept>();
  return <Value>(key: string, inputs: readonly unknown[], make: () => Value): Value => {
    const before = kept.get(key);
    if (before && same(before.inputs, inputs)) return before.value as Value;
    if (kept.size >= most) kept.clear();
    const value = make();
    kept.set(key, { inputs, value });
    return value;
  };
}

function same(left: readonly unknown[], right: readonly unknown[]): boolean {
  if (left.length !== right.length) return false;
  // A plain loop: this runs some hundred times a frame, and a call for every input would cost more than comparing it.
  for (let index = 0; index < left.length; index++) {
    if (!Object.is(left[index], right[index])) return false;
  }
  return true;
}
