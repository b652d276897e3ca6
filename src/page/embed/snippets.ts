import type { OpenFile } from '../file/file';
import { writeAddress } from '../state/address';
import type { ModelName, PageState } from '../state/state';
import { elementAttributes } from './attributes';

/** Where a figure can be put. */
export const kinds = ['iframe', 'element', 'reveal', 'slidev', 'marp', 'quarto', 'jupyter'] as const;
export type Kind = (typeof kinds)[number];

/** The kinds that work with a person's own file: a script can fetch its weights. */
export const kindsOfFile: readonly Kind[] = ['element'];

export interface SnippetInput {
  readonly state: PageState;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
  /** The address of the page, or its name beside the slides; without its query and fragment. */
  readonly page: string;
  /** What the figure is called where it is read out, or not shown. */
  readonly label: string;
  /** The file whose network is shown in the place of the state's. */
  readonly file?: Pick<OpenFile, 'name' | 'options' | 'vocabularyName'> | undefined;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between the quotation marks of an attribute. A line break would end a block of HTML in Markdown. */
const quoted = (text: string): string =>
  `"${text.replace(/[&<>"]/g, (character) => entities[character]!).replace(/[\r\n]/g, '&#10;')}"`;

/**
 * A value of a Quarto shortcode: it ends at the next quotation mark, whatever stands before that, and the shortcode at
 * `>}}`. Quarto turns it into a Pandoc attribute, in which entities are decoded.
 */
const shortcodeValue = (text: string): string =>
  `"${text.replace(/[&<>"\\\r\n]/g, (character) => `&#${character.charCodeAt(0)};`)}"`;

/** The script lies beside the slides: an address would be that of this page's server, which need not be there then. */
const scriptTag = '<script src="hidden-state-flow.js"></script>';

/**
 * Hands what is pressed in a frame and not used there to the page around it, so that a click on the figure does not take
 * the keys away from a deck. It is written out, as a frame needs no script of ours beside it.
 */
const handingOn = `<script>
  ((frame) => {
    if (/^https?:/.test(location.origin)) frame.src += "&origin=" + encodeURIComponent(location.origin);
    const pages = { next: ["PageDown", 34], previous: ["PageUp", 33] };
    addEventListener("message", ({ source, data }) => {
      if (source !== frame.contentWindow || data?.["hidden-state-flow"] !== 1) return;
      const [key, keyCode] = pages[data.type] ?? [data.type === "key" && data.key, data.keyCode];
      if (key) frame.dispatchEvent(new KeyboardEvent("keydown", { ...data, key, keyCode, bubbles: true }));
    });
  })(document.currentScript.previousElementSibling);
</script>`;

/** The code that shows the figure as it is now. The sentence is escaped, whatever it contains. */
export function snippet(kind: Kind, { state, firstModel, page, label, file }: SnippetInput): string {
  const attributes = elementAttributes(state);
  // These attributes belong to the state's network. The position is set once the weights of the file have come.
  if (file) for (const name of [...ofNetwork, 'position']) attributes.delete(name);
  const written = (value: (text: string) => string): string =>
    Array.from(attributes, ([name, text]) => `${name}=${value(text)}`).join(' ');
  const element = (...more: string[]): string =>
    `<hidden-state-flow ${[written(quoted), ...more].join(' ')}></hidden-state-flow>`;

  if (file) return [scriptTag, element('controls', 'hidden'), fetching(file, state.position)].join('\n');

  switch (kind) {
    case 'iframe': {
      const told = writeAddress(state, 'en', firstModel).replace(/^#/, '');
      const address = `${page}?${['embed', told, 'controls'].filter(Boolean).join('&')}`;
      const style = 'border: 0; width: 100%; aspect-ratio: 16 / 9';
      return `<iframe src=${quoted(address)} title=${quoted(label)} style="${style}"></iframe>\n${handingOn}`;
    }
    case 'element':
    case 'marp':
      return `${scriptTag}\n${element('controls')}`;
    case 'reveal':
      return revealSection(element('class="r-stretch"'));
    case 'slidev':
      // The component's property is a number, which only a bound attribute can be.
      return `<HiddenStateFlow ${written(quoted).replace(/(?<= )(?=position=")/, ':')} />`;
    case 'quarto':
      return `{{< hidden-state-flow ${written(shortcodeValue)} >}}`;
    case 'jupyter':
      return pythonClass(attributes, state.position);
  }
}

function revealSection(figure: string): string {
  return ['<section>', `  ${figure}`, '</section>', scriptTag].join('\n');
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

const ofNetwork = ['model', 'cell', 'versus', 'units', 'layers', 'directions', 'seed'];

/** A script that gives the element before it the weights of a file. The element is hidden until they have come. */
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

/** The address of a file beside the page. Lone surrogates, which a name may contain, cannot be encoded. */
const fileAddress = (name: string): string => encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD'));

/** A value as a literal in a script. It contains no `<`, with which an end tag could begin. */
const scriptText = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c');

/** A dictionary of strings, which is written the same way in JSON and in Python. */
function pythonDictionary(entries: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...entries].filter(([name]) => name !== 'position')));
}
