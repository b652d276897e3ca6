import { document, xml } from '../xml';
import { relationship } from './namespaces';

/** A file of the package. */
export interface Part {
  /** From the top of the package, without a slash before it. */
  readonly path: string;
  readonly type: string;
  readonly xml: string;
  /** The parts that it names, the first of which it calls `rId1`. */
  readonly relations?: readonly Relation[];
}

export interface Relation {
  readonly kind: string;
  /** From the folder of the part. */
  readonly target: string;
}

const relationsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** The file that says which parts another one names. */
export function relationsXml(relations: readonly Relation[]): string {
  const all = relations.map(({ kind, target }, index) =>
    xml('Relationship', {
      Id: `rId${index + 1}`,
      Type: kind.includes(':') ? kind : relationship(kind),
      Target: target,
    }),
  );
  return document(xml('Relationships', { xmlns: relationsNamespace }, ...all));
}

/** Where that file lies: `ppt/slides/_rels/slide1.xml.rels` for `ppt/slides/slide1.xml`. */
export function relationsPath(path: string): string {
  const slash = path.lastIndexOf('/') + 1;
  return `${path.slice(0, slash)}_rels/${path.slice(slash)}.rels`;
}

/** The list of all parts of a package. */
export function contentTypes(parts: readonly Pick<Part, 'path' | 'type'>[]): string {
  const defaults = [
    ['rels', 'application/vnd.openxmlformats-package.relationships+xml'],
    ['xml', 'application/xml'],
  ].map(([Extension, ContentType]) => xml('Default', { Extension, ContentType }));
  const overrides = parts.map(({ path, type }) =>
    xml('Override', { PartName: `/${path}`, ContentType: type }),
  );
  const namespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
  return document(xml('Types', { xmlns: namespace }, ...defaults, ...overrides));
}
