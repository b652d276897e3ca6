import type { Rich } from './rich';

/** A list in a sentence, in the way of a language: "a", "a and b", "a, b and c". */
export const listOf =
  (comma: string, last: string) =>
  (items: readonly Rich[]): Rich =>
    items.flatMap((item, index): Rich => {
      if (index === 0) return item;
      return [{ text: index === items.length - 1 ? last : comma }, ...item];
    });
