import type { Size } from '../../storyboard/aspect';
import { placed, preset } from '../drawing/geometry';
import { centipoints } from '../drawing/units';
import { colourMap, type DeckPalette } from '../palette';
import { document, xml } from '../xml';
import { namespaces, presentationType } from './namespaces';
import type { Part } from './part';

/** The tree of a slide's shapes, which begins with the group of all of them. */
export const shapeTree = (shapes: string): string =>
  xml(
    'p:spTree',
    {},
    xml('p:nvGrpSpPr', {}, xml('p:cNvPr', { id: 1, name: '' }), xml('p:cNvGrpSpPr'), xml('p:nvPr')),
    '<p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>',
    shapes,
  );

/** The one master of the deck: its paper, and how titles are set. */
export function masterPart({ width, height }: Size, palette: DeckPalette): Part {
  const paper = xml(
    'p:bg',
    {},
    xml('p:bgPr', {}, xml('a:solidFill', {}, xml('a:schemeClr', { val: 'bg1' })), xml('a:effectLst')),
  );
  const title = titleShape(
    placed({ x: width * 0.05, y: height * 0.88, width: width * 0.9, height: height * 0.1 }) + preset('rect'),
  );
  return {
    path: 'ppt/slideMasters/slideMaster1.xml',
    type: presentationType('slideMaster'),
    relations: [
      { kind: 'slideLayout', target: '../slideLayouts/slideLayout1.xml' },
      { kind: 'theme', target: '../theme/theme1.xml' },
    ],
    xml: document(
      xml(
        'p:sldMaster',
        namespaces,
        xml('p:cSld', {}, paper, shapeTree(title)),
        xml('p:clrMap', colourMap(palette.scheme)),
        xml('p:sldLayoutIdLst', {}, xml('p:sldLayoutId', { id: 2_147_483_649, 'r:id': 'rId1' })),
        textStyles,
      ),
    ),
  };
}

/** The one layout: a slide with a title, which is the caption, below its figure. */
export const layoutPart: Part = {
  path: 'ppt/slideLayouts/slideLayout1.xml',
  type: presentationType('slideLayout'),
  relations: [{ kind: 'slideMaster', target: '../slideMasters/slideMaster1.xml' }],
  xml: document(
    xml(
      'p:sldLayout',
      { ...namespaces, type: 'titleOnly', preserve: 1 },
      xml('p:cSld', { name: 'Figure and caption' }, shapeTree(titleShape(''))),
      xml('p:clrMapOvr', {}, xml('a:masterClrMapping')),
    ),
  ),
};

function titleShape(properties: string): string {
  const known =
    xml('p:cNvPr', { id: 2, name: 'Caption' }) +
    xml('p:cNvSpPr') +
    xml('p:nvPr', {}, xml('p:ph', { type: 'title' }));
  const paragraph = xml('a:p', {}, xml('a:r', {}, xml('a:rPr', { lang: 'en-US' }), '<a:t>Caption</a:t>'));
  const body = xml('p:txBody', {}, xml('a:bodyPr', { anchor: 'ctr' }), xml('a:lstStyle'), paragraph);
  return xml('p:sp', {}, xml('p:nvSpPr', {}, known), xml('p:spPr', {}, properties), body);
}

const level = (name: string, size: number, alignment: string): string =>
  xml(
    name,
    { algn: alignment },
    xml('a:buNone'),
    xml(
      'a:defRPr',
      { sz: centipoints(size) },
      xml('a:solidFill', {}, xml('a:schemeClr', { val: 'tx1' })),
      xml('a:latin', { typeface: '+mn-lt' }),
    ),
  );

const textStyles = xml(
  'p:txStyles',
  {},
  xml('p:titleStyle', {}, level('a:lvl1pPr', 18, 'ctr')),
  xml('p:bodyStyle', {}, level('a:lvl1pPr', 18, 'l')),
  xml('p:otherStyle', {}, level('a:lvl1pPr', 18, 'l')),
);
