import type { DeckPalette } from '../palette';
import { document, xml } from '../xml';
import { namespaces } from './namespaces';
import type { Part } from './part';

/** The colours and faces of the deck. */
export function themePart(number: number, { slots }: DeckPalette): Part {
  const colours = slots.map(([slot, hex]) =>
    xml(`a:${slot}`, {}, xml('a:srgbClr', { val: hex.slice(1).toUpperCase() })),
  );
  const faces =
    xml('a:latin', { typeface: 'Arial' }) +
    xml('a:ea', { typeface: 'Microsoft YaHei' }) +
    xml('a:cs', { typeface: 'Arial' });
  const fonts = xml('a:majorFont', {}, faces) + xml('a:minorFont', {}, faces);
  const elements = xml(
    'a:themeElements',
    {},
    xml('a:clrScheme', { name: 'Hidden-state flow' }, ...colours),
    xml('a:fontScheme', { name: 'Hidden-state flow' }, fonts),
    formats,
  );
  return {
    path: `ppt/theme/theme${number}.xml`,
    type: 'application/vnd.openxmlformats-officedocument.theme+xml',
    xml: document(xml('a:theme', { 'xmlns:a': namespaces['xmlns:a'], name: 'Hidden-state flow' }, elements)),
  };
}

const plain = xml('a:solidFill', {}, xml('a:schemeClr', { val: 'phClr' }));
const three = (element: string): string => element.repeat(3);
const thin = xml('a:ln', { w: 9525 }, plain);
const noEffect = xml('a:effectStyle', {}, xml('a:effectLst'));

/** The styles of shapes that a person adds: plain ones. A theme must have three of each. */
const formats = xml(
  'a:fmtScheme',
  { name: 'Plain' },
  xml('a:fillStyleLst', {}, three(plain)),
  xml('a:lnStyleLst', {}, three(thin)),
  xml('a:effectStyleLst', {}, three(noEffect)),
  xml('a:bgFillStyleLst', {}, three(plain)),
);
