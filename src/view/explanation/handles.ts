import type { Strings } from '../../language';
import { plain } from '../../language/rich';
import { previousState } from '../../model/cell';
import type { Mark, Targets, VectorTarget } from '../../scene';
import { placeOfStep, rowsOf } from '../../timeline/rows';
import { draw } from '../drawing/draw';
import { boxAttributes } from './box';

/** Draws a focusable handle over each vector of the open cell, for the keyboard. */
export function drawHandles(host: SVGGElement, targets: Targets | undefined, strings: Strings): void {
  const marks = (targets?.vectors ?? [])
    .filter(({ inFocus }) => inFocus)
    .map((vector): Mark => {
      const name = nameOf(strings, vector);
      return {
        key: `${vector.network} ${vector.name}`,
        tag: 'rect',
        attributes: {
          class: 'handle',
          'data-network': String(vector.network),
          'data-name': vector.name,
          'data-step': String(vector.step),
          tabindex: '0',
          role: 'img',
          'aria-label': strings.figure.vector(plain(vector.symbol), name, vector.rows),
          ...boxAttributes(vector.box),
        },
      };
    });
  draw(host, marks);
}

/** The name of a value, for those who do not see its place and colour. */
function nameOf(strings: Strings, { trace, name, step }: VectorTarget): string {
  const { symbolNames, gates } = strings;
  const { row } = placeOfStep(rowsOf(trace), trace.length, step);
  const { states, operations } = row.cell;
  if (name === 'x') return row.layer > 1 ? symbolNames.below : symbolNames.x;
  const state = previousState(name);
  if (state !== undefined) return state === states[0] ? symbolNames.previousH : symbolNames.previousC;
  if (states.includes(name)) return name === states[0] ? symbolNames.h : symbolNames.c;
  const gate = gates[name as keyof typeof gates];
  if (gate) return gate.caption;
  const kind = operations.find(({ output }) => output === name)?.kind;
  if (kind === 'product') return symbolNames.product;
  if (kind === 'bias') return symbolNames.bias;
  return kind === 'gate' ? symbolNames.gated : symbolNames.sum;
}
