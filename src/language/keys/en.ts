/** The list of keys. */
export const keys = {
  title: 'Keys',
  rows: [
    ['→  Page Down', 'one step forward'],
    ['←  Page Up', 'one step back'],
    ['.  ,', 'one beat forward, back'],
    ['Space', 'play, pause'],
    ['Home  End', 'to the start, to the end'],
    ['Tab, then ↑ ↓', 'the sum behind any value of the cell at work'],
    ['f', 'follow the word that is read, through all that comes after it'],
    ['Escape', 'let go of what is followed, end a story'],
    ['?', 'this list'],
  ] as readonly (readonly [string, string])[],
  touch:
    'On a touch screen, swipe left for the next step and right for the one before; tap a value for its sum, or a word to follow it.',
};
