import { attributes } from '../../embed/attributes';
import type { PageState } from '../state';

/** What the element is told to show what the page shows; what is so by default is left out. */
export function elementAttributes(state: PageState): ReadonlyMap<string, string> {
  const { language, sentence, unit, position, depth, cell, hidden, seed, stride, speed, theme } = state;
  const told = new Map<string, string>([['lang', language]]);
  const tell = (name: string, value: string | number, usual: unknown): void => {
    if (value !== usual) told.set(name, String(value));
  };
  const usual = (key: keyof typeof attributes): unknown => attributes[key].read(null);
  tell('sentence', sentence, usual('sentence'));
  tell('read-by', unit, usual('readBy'));
  tell('position', position, usual('position'));
  tell('depth', depth, usual('depth'));
  tell('cell', cell, usual('cell'));
  tell('units', hidden, usual('units'));
  tell('seed', seed, usual('seed'));
  tell('step-by', stride, usual('stepBy'));
  tell('speed', speed, usual('speed'));
  tell('theme', theme, usual('theme'));
  return told;
}
