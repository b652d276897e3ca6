/**
 * A name that a person did not choose the length of, such as one out of a file: of a very long one the beginning. Cut
 * between code points, so that no half of one is left.
 */
export function short(name: string, longest = 80): string {
  if (name.length <= longest) return name;
  return `${Array.from(name.slice(0, longest)).slice(0, -1).join('')}…`;
}
