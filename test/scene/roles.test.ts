import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { roleIn } from './column-bars';
import { nameOf, type Setting, sceneOf } from './make';
import { seen } from './read';

/** What a bar may come from, and by the last of these names that is in its path, the colour that it then has. */
const origins: readonly (readonly [name: RegExp, roles: readonly string[]])[] = [
  [/^W_\w+ x$|^x$|^waiting x$/, ['x']],
  [/^W_\w+ h$|^previous h$|^waiting previous h$|^state$/, ['h']],
  [/^previous c$|^waiting previous c$|^state c$|^f ⊙ c$|^gate f ⊙ c$|^squash tanh c$/, ['c']],
  [/^z ⊙ h$|^gate z ⊙ h$/, ['h']],
  [/^b\w*$/, ['bias']],
  // While it is pressed, a sum becomes a state, and what comes to the last gate is the cell state still.
  [/^squash h$/, ['ink', 'h']],
  [/^gate h$/, ['c', 'h']],
  [/^bars h$/, ['h']],
  [/^bars c$/, ['c']],
  [/^[fiogrznm]$|^a$|^(a_|squash |gate |product |sum |bars ).*|⊙/, ['ink']],
];

function expectedRoles(path: string): readonly string[] {
  // From the mark itself outwards: a lane is called after its term, a column after its value.
  for (const key of path.split(' / ').toReversed()) {
    if (['bars', 'before', 'after', 'leading before', 'leading after', 'there', 'going in'].includes(key))
      continue;
    const found = origins.find(([name]) => name.test(key));
    if (found) return found[1];
  }
  return [];
}

const settings: Setting[] = [
  {},
  { cell: 'relu', rowFirst: true },
  { cell: 'lstm' },
  { cell: 'gru', viewport: { width: 390, height: 640 } },
  { cell: 'lstm', depth: 'numbers' },
  { depth: 'numbers', viewport: { width: 960, height: 500 } },
  { layers: 2, directions: 2, sentence: 2 },
];

describe.each(settings.map((setting) => [nameOf(setting), setting] as const))(
  'colour is origin: %s',
  (_, setting) => {
    const scene = sceneOf(setting);
    const { rows, tokens } = scene.stage;
    const last = rows.length * tokens.length;

    test('every bar has one role, that of what it comes from, at every moment', () => {
      const faults = new Set<string>();
      let bars = 0;
      for (let position = 0; position <= last; position += 0.019) {
        for (const { path, mark } of seen(scene.frame(position))) {
          const classes = mark.attributes.class?.split(' ') ?? [];
          if (!classes.includes('bars')) continue;
          bars++;
          const roles = classes.filter((name) => name.startsWith('role-'));
          const expected = expectedRoles(path);
          if (roles.length !== 1 || !expected.includes(roleIn(mark)!))
            faults.add(`${path}: ${roles}, not ${expected}`);
          if (classes.includes('positive') || classes.includes('negative'))
            faults.add(`${path} has a colour of its sign`);
        }
      }
      expect([...faults]).toEqual([]);
      expect(bars).toBeGreaterThan(100);
    });
  },
);

test('each role has a colour of its own in the style sheet', () => {
  const css = readFileSync(new URL('../../styles/figure.css', import.meta.url), 'utf8');
  const fills = ['x', 'h', 'c', 'bias'].map((role) => {
    const [, fill] = new RegExp(`\\.bars\\.role-${role} \\{\\s*fill: (var\\(--[a-z]+\\));`).exec(css) ?? [];
    return fill;
  });
  expect(new Set(fills).size).toBe(4);
  expect(fills).not.toContain(undefined);
});
