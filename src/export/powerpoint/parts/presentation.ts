import type { Size } from '../../storyboard/aspect';
import { emu } from '../drawing/units';
import { document, escaped, xml } from '../xml';
import { namespaces, presentationType } from './namespaces';
import { notesSize } from './notes';
import type { Part, Relation } from './part';

/** The first number that a slide may have. */
const firstSlideId = 256;

/** The part that names all others. */
export function presentationPart({ width, height }: Size, slides: number): Part {
  const relations: Relation[] = [
    { kind: 'slideMaster', target: 'slideMasters/slideMaster1.xml' },
    { kind: 'notesMaster', target: 'notesMasters/notesMaster1.xml' },
    { kind: 'theme', target: 'theme/theme1.xml' },
    ...Array.from({ length: slides }, (_, index) => ({
      kind: 'slide',
      target: `slides/slide${index + 1}.xml`,
    })),
  ];
  const ids = Array.from({ length: slides }, (_, index) =>
    xml('p:sldId', { id: firstSlideId + index, 'r:id': `rId${index + 4}` }),
  );
  return {
    path: 'ppt/presentation.xml',
    type: presentationType('presentation.main'),
    relations,
    xml: document(
      xml(
        'p:presentation',
        namespaces,
        xml('p:sldMasterIdLst', {}, xml('p:sldMasterId', { id: 2_147_483_648, 'r:id': 'rId1' })),
        xml('p:notesMasterIdLst', {}, xml('p:notesMasterId', { 'r:id': 'rId2' })),
        xml('p:sldIdLst', {}, ...ids),
        xml('p:sldSz', { cx: emu(width), cy: emu(height) }),
        xml('p:notesSz', { cx: emu(notesSize.width), cy: emu(notesSize.height) }),
      ),
    ),
  };
}

/** What the file says of itself. It names no time and no person, so that the same deck is the same file. */
export function corePart(title: string): Part {
  const core = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
  const name = `<dc:title>${escaped(title)}</dc:title>`;
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    xml: document(
      xml('cp:coreProperties', { 'xmlns:cp': core, 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, name),
    ),
  };
}

/** What the package as a whole names. */
export const packageRelations: readonly Relation[] = [
  { kind: 'officeDocument', target: 'ppt/presentation.xml' },
  {
    kind: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
    target: 'docProps/core.xml',
  },
];
