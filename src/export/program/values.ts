/* Values that a program gives, which may be any: what cannot be meant is refused with a word on what can be. */

/** @throws RangeError where it is none of the values */
export function oneOf<Value extends string>(name: string, given: string, values: readonly Value[]): Value {
  const found = values.find((value) => value === given);
  if (found === undefined) throw new RangeError(`${name} cannot be '${given}': it is ${values.join(' or ')}`);
  return found;
}

/**
 * A number that a file needs, such as its frames a second.
 *
 * @throws RangeError where it is not above 0
 */
export function positive(name: string, value: number): number {
  if (value > 0 && value < Number.POSITIVE_INFINITY) return value;
  throw new RangeError(`${name} cannot be ${value}: it is a number above 0`);
}
