/** The fragment of an address, from its entries. */
export const address = (entries: Readonly<Record<string, string | number>>): string =>
  new URLSearchParams(Object.entries(entries).map(([name, value]) => [name, String(value)])).toString();

/** Words over and over, so many in all. */
export function repeated(words: string, count: number, between: string): string {
  const each = words.split(' ');
  return Array.from({ length: count }, (_, index) => each[index % each.length]!).join(between);
}
