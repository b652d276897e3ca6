import type { Frame, Mark } from '../../src/scene';
import { stepSeconds } from '../../src/timeline/beats';
import { beatAt, momentAt } from '../../src/timeline/moment';
import { fittedScene, type Setting } from '../scene/make';

/** A whole step on one sheet: frames at even distances, each with its time. */
export interface ContactSheet {
  readonly name: string;
  readonly setting: Setting;
}

/** The second step: the first in which there is a memory. */
const step = 2;
const count = 12;
const columns = 3;

/** A frame's width on the sheet, the space between two, and the line above each on which its time stands. */
const size = { frame: 480, gap: 16, title: 30 };

const figure: Setting = { seed: 89, viewport: { width: 1000, height: 600 } };

export const contactSheets: readonly ContactSheet[] = [
  { name: 'contact sheet, rnn', setting: figure },
  { name: 'contact sheet, lstm', setting: { ...figure, cell: 'lstm' } },
  { name: 'contact sheet, gru', setting: { ...figure, cell: 'gru' } },
];

export function contactSheet({ setting }: ContactSheet): Frame {
  const scene = fittedScene(setting);
  const { cell, beats, viewport } = scene.stage;
  const scale = size.frame / viewport.width;
  const pitch = { x: size.frame + size.gap, y: size.title + viewport.height * scale + size.gap };
  const marks = Array.from({ length: count }, (_, index): Mark => {
    // The middle of each twelfth: the ends of the step are like those of its neighbours.
    const fraction = (index + 0.5) / count;
    const position = step - 1 + fraction;
    const beat = beatAt(beats, momentAt(position, scene.stage.tokens.length));
    const seconds = `${(fraction * stepSeconds(cell)).toFixed(1)} s`;
    const x = size.gap + (index % columns) * pitch.x;
    const y = size.gap + Math.floor(index / columns) * pitch.y;
    return {
      key: `frame ${index + 1}`,
      tag: 'g',
      attributes: { transform: `translate(${x} ${y})` },
      children: [
        border(viewport.height * scale),
        title('time', 16, seconds),
        title('beat', 90, beat?.name ?? ''),
        {
          key: 'figure',
          tag: 'g',
          attributes: { transform: `translate(0 ${size.title}) scale(${scale})` },
          children: scene.frame(position).marks,
        },
      ],
    };
  });
  return {
    width: size.gap + columns * pitch.x,
    height: size.gap + Math.ceil(count / columns) * pitch.y,
    marks,
  };
}

const title = (key: string, x: number, text: string): Mark => ({
  key,
  tag: 'text',
  attributes: { class: 'strip-name', x: `${x}`, y: '20', 'font-size': '18' },
  text,
});

const border = (height: number): Mark => ({
  key: 'border',
  tag: 'rect',
  attributes: {
    class: 'door-plate',
    x: '0',
    y: '0',
    width: `${size.frame}`,
    height: `${(size.title + height).toFixed(2)}`,
    rx: '8',
  },
});
