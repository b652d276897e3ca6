import type { OpenFile } from '../file/file';
import { writeAddress } from '../state/address';
import type { ModelName, PageState } from '../state/state';
import { elementAttributes } from './attributes';

/** Where a figure can be put. */
export const kinds = [
  'iframe',
  'element',
  'reveal',
  'slidev',
  'marp',
  'quarto',
  'jupyter',
  'picture',
] as const;
export type Kind = (typeof kinds)[number];

/** No frame, address or shortcode can hold the weights of a file: a page can fetch it, and a picture needs none. */
export const kindsOfFile: readonly Kind[] = ['element', 'picture'];

export interface SnippetInput {
  readonly state: PageState;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
  /** The address of the page, without what follows it. */
  readonly page: string;
  /** What the figure is called where it is read out, or not shown. */
  readonly label: string;
  /** How many steps are ahead. */
  readonly steps: number;
  /** The file whose network is shown in the place of the state's. */
  readonly file?: Pick<OpenFile, 'name' | 'options' | 'vocabularyName'> | undefined;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between the quotation marks of an attribute. A line break would end a block of HTML in Markdown. */
const quoted = (text: string): string =>
  `"${text.replace(/[&<>"]/g, (character) => entities[character]!).replace(/[\r\n]/g, '&#10;')}"`;

/**
 * A value of a Quarto shortcode: it ends at the next quotation mark, whatever stands before that, and the shortcode at
 * `>}}`. Quarto makes an attribute of Pandoc of it, in which entities are what they mean.
 */
const shortcodeValue = (text: string): string =>
  `"${text.replace(/[&<>"\\\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;

const size = { width: 960, height: 540 };

/** What an author writes to have the figure as it is seen now: whatever the sentence says, it is text. */
export function snippet(kind: Kind, { state, firstModel, page, label, steps, file }: SnippetInput): string {
  const attributes = elementAttributes(state);
  // What the state says of a network is of another one, and the place is one in the file's own steps.
  if (file) for (const name of [...ofNetwork, 'position']) attributes.delete(name);
  const written = (value: (text: string) => string): string =>
    Array.from(attributes, ([name, text]) => `${name}=${value(text)}`).join(' ');
  const script = `<script src=${quoted(new URL('library/hidden-state-flow.js', page).href)}></script>`;
  const box = 'style="width: 100%; height: 500px"';
  const element = (...more: string[]): string =>
    `<hidden-state-flow ${[written(quoted), ...more].join(' ')}></hidden-state-flow>`;

  if (file && kind !== 'picture')
    return [script, element('controls', 'hidden'), fetching(file, state.position)].join('\n');

  switch (kind) {
    case 'iframe': {
      const told = writeAddress(state, 'en', firstModel).replace(/^#/, '');
      const address = `${page}?${['embed', told, 'controls'].filter(Boolean).join('&')}`;
      return `<iframe src=${quoted(address)} title=${quoted(label)} width="${size.width}" height="${size.height}" style="border: 0"></iframe>`;
    }
    case 'element':
      return `${script}\n${element('controls')}`;
    case 'reveal':
      return revealSection(element(box), script);
    case 'slidev':
      return [
        '<!-- components/HiddenStateFlow.ts holds: export { default } from "hidden-state-flow/slidev" -->',
        '---',
        `clicks: ${steps}`,
        '---',
        '',
        // The component's own property is a number, and only a bound one is.
        `<HiddenStateFlow :clicks="$clicks" ${written(quoted).replace(/(?<= )(?=position=")/, ':')} class="h-100" />`,
      ].join('\n');
    case 'marp':
      return `${script}\n${element('controls', box)}`;
    case 'quarto':
      return `{{< hidden-state-flow ${written(shortcodeValue)} >}}`;
    case 'jupyter':
      return pythonClass(attributes, state.position);
    case 'picture':
      return `![${label.replace(/[[\]\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}](hidden-state-flow.svg)`;
  }
}

function revealSection(figure: string, script: string): string {
  return [
    '<section>',
    `  ${figure}`,
    '</section>',
    '',
    '<!-- after reveal.js -->',
    script,
    '<script>',
    '  Reveal.initialize({ plugins: [HiddenStateFlow.reveal] });',
    '</script>',
  ].join('\n');
}

function pythonClass(attributes: ReadonlyMap<string, string>, position: number): string {
  return [
    'import anywidget, pathlib, traitlets',
    '',
    'class HiddenStateFlow(anywidget.AnyWidget):',
    '    _esm = pathlib.Path("jupyter.js")',
    '    settings = traitlets.Dict().tag(sync=True)',
    '    position = traitlets.Float(0).tag(sync=True)',
    '',
    `HiddenStateFlow(settings=${pythonDictionary(attributes)}, position=${position})`,
  ].join('\n');
}

const ofNetwork = ['model', 'cell', 'units', 'layers', 'directions', 'seed'];

/** Gives the element before it the weights of a file. Until they have come, nothing is shown: not another network. */
function fetching(
  { name, options: { vocabulary, ...options }, vocabularyName }: NonNullable<SnippetInput['file']>,
  position: number,
): string {
  const told = [
    ...Object.entries(options).map(([option, value]) => `${option}: ${scriptText(value)}`),
    ...(vocabulary === undefined ? [] : ['vocabulary']),
  ];
  return [
    '<script>',
    '  (async (figure) => {',
    `    const ${told.length > 0 ? 'bytes' : 'weights'} = await (await fetch(${scriptText(fileAddress(name))})).arrayBuffer();`,
    ...(vocabulary === undefined
      ? []
      : [
          `    const vocabulary = await (await fetch(${scriptText(fileAddress(vocabularyName ?? 'vocabulary'))})).text();`,
        ]),
    ...(told.length > 0
      ? [`    const weights = HiddenStateFlow.readModel(bytes, { ${told.join(', ')} });`]
      : []),
    `    Object.assign(figure, { weights, position: ${position}, hidden: false });`,
    '  })(document.currentScript.previousElementSibling);',
    '</script>',
  ].join('\n');
}

/** The address of a file beside the page. Half a character, which a name may hold, has no place in one. */
const fileAddress = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** A value in a script, in which no tag begins. */
const scriptText = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** JSON, of texts alone, is Python too. */
function pythonDictionary(entries: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...entries].filter(([name]) => name !== 'position')));
}
