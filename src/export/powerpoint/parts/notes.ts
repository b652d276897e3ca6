import { placed, preset } from '../drawing/geometry';
import { colourMap, type DeckPalette } from '../palette';
import { document, escaped, xml } from '../xml';
import { shapeTree } from './master';
import { namespaces, presentationType } from './namespaces';
import type { Part } from './part';

/** The size of a page of notes: a sheet on end. */
export const notesSize = { width: 720, height: 960 } as const;

const picture = (id: number, place: string): string =>
  xml(
    'p:sp',
    {},
    xml(
      'p:nvSpPr',
      {},
      xml('p:cNvPr', { id, name: 'Slide' }),
      xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      xml('p:nvPr', {}, xml('p:ph', { type: 'sldImg', idx: 2 })),
    ),
    xml('p:spPr', {}, place),
  );

function words(id: number, place: string, text: string, index: number): string {
  const known =
    xml('p:cNvPr', { id, name: 'Notes' }) +
    xml('p:cNvSpPr', {}, xml('a:spLocks', { noGrp: 1 })) +
    xml('p:nvPr', {}, xml('p:ph', { type: 'body', idx: index }));
  const paragraph = xml(
    'a:p',
    {},
    text === '' ? '' : xml('a:r', {}, xml('a:rPr', { lang: 'en-US' }), `<a:t>${escaped(text)}</a:t>`),
  );
  const body = xml('p:txBody', {}, xml('a:bodyPr'), xml('a:lstStyle'), paragraph);
  return xml('p:sp', {}, xml('p:nvSpPr', {}, known), xml('p:spPr', {}, place), body);
}

/** How a page of notes looks: the slide above, the words below. */
export function notesMasterPart({ scheme }: DeckPalette): Part {
  const above = placed({ x: 40, y: 60, width: 640, height: 360 }) + preset('rect');
  const below = placed({ x: 60, y: 460, width: 600, height: 420 }) + preset('rect');
  const paper = xml(
    'p:bg',
    {},
    xml('p:bgPr', {}, xml('a:solidFill', {}, xml('a:schemeClr', { val: 'bg1' })), xml('a:effectLst')),
  );
  return {
    path: 'ppt/notesMasters/notesMaster1.xml',
    type: presentationType('notesMaster'),
    relations: [{ kind: 'theme', target: '../theme/theme2.xml' }],
    xml: document(
      xml(
        'p:notesMaster',
        namespaces,
        xml('p:cSld', {}, paper, shapeTree(picture(2, above) + words(3, below, '', 3))),
        xml('p:clrMap', colourMap(scheme)),
      ),
    ),
  };
}

/** What a lecturer reads beside a slide. */
export function notesPart(number: number, text: string): Part {
  return {
    path: `ppt/notesSlides/notesSlide${number}.xml`,
    type: presentationType('notesSlide'),
    relations: [
      { kind: 'notesMaster', target: '../notesMasters/notesMaster1.xml' },
      { kind: 'slide', target: `../slides/slide${number}.xml` },
    ],
    xml: document(
      xml(
        'p:notes',
        namespaces,
        xml('p:cSld', {}, shapeTree(picture(2, '') + words(3, '', text, 3))),
        xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
      ),
    ),
  };
}
