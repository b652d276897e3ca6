import { document, xml } from '../xml';
import { shapeTree } from './master';
import { namespaces, presentationType } from './namespaces';
import type { Part } from './part';

/** How the deck comes to a slide. */
export interface Transition {
  /** In seconds. */
  readonly seconds: number;
}

/** @param transition none for the first slide, which no other comes before */
export function slidePart(number: number, shapes: string, transition: Transition | undefined): Part {
  return {
    path: `ppt/slides/slide${number}.xml`,
    type: presentationType('slide'),
    relations: [
      { kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { kind: 'notesSlide', target: `../notesSlides/notesSlide${number}.xml` },
    ],
    xml: document(
      xml(
        'p:sld',
        namespaces,
        xml('p:cSld', {}, shapeTree(shapes)),
        xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
        transition ? morph(transition) : '',
      ),
    ),
  };
}

const compatibility = 'http://schemas.openxmlformats.org/markup-compatibility/2006';
const microsoft = 'http://schemas.microsoft.com/office/powerpoint';

/**
 * Morph, which moves and stretches what has the same name on both slides, as [MS-PPTX] describes it. Programs that do not know
 * it fade from one slide to the next.
 */
function morph({ seconds }: Transition): string {
  const own = {
    'xmlns:p14': `${microsoft}/2010/main`,
    spd: 'slow',
    'p14:dur': Math.round(seconds * 1000),
  };
  const choice = xml(
    'mc:Choice',
    { 'xmlns:p159': `${microsoft}/2015/09/main`, Requires: 'p159' },
    xml('p:transition', own, xml('p159:morph', { option: 'byObject' })),
  );
  const fallback = xml('mc:Fallback', {}, xml('p:transition', { spd: 'med' }, xml('p:fade')));
  return xml('mc:AlternateContent', { 'xmlns:mc': compatibility }, choice, fallback);
}
