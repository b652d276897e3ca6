/** The namespaces that every slide, layout and master names. */
export const namespaces = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
} as const;

/** What a part is to the one that names it; the rest of the address is the same for all. */
export const relationship = (kind: string): string => `${namespaces['xmlns:r']}/${kind}`;

/** What kind of part one is, in the list of the package. */
export const presentationType = (kind: string): string =>
  `application/vnd.openxmlformats-officedocument.presentationml.${kind}+xml`;
