import { writeAddress } from '../address';
import type { ModelName, PageState } from '../state';
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
export function snippet(kind: Kind, { state, firstModel, page, label, steps }: SnippetInput): string {
  const attributes = elementAttributes(state);
  const written = (value: (text: string) => string): string =>
    Array.from(attributes, ([name, text]) => `${name}=${value(text)}`).join(' ');
  const script = `<script src=${quoted(new URL('library/hidden-state-flow.js', page).href)}></script>`;
  const box = 'style="width: 100%; height: 500px"';
  const element = (...more: string[]): string =>
    `<hidden-state-flow ${[written(quoted), ...more].join(' ')}></hidden-state-flow>`;

  switch (kind) {
    case 'iframe': {
      const told = writeAddress(state, 'en', firstModel).replace(/^#/, '');
      const address = `${page}?${['embed', told, 'controls'].filter(Boolean).join('&')}`;
      return `<iframe src=${quoted(address)} title=${quoted(label)} width="${size.width}" height="${size.height}" style="border: 0"></iframe>`;
    }
    case 'element':
      return `${script}\n${element('controls')}`;
    case 'reveal':
      return [
        '<section>',
        `  ${element(box)}`,
        '</section>',
        '',
        '<!-- after reveal.js -->',
        script,
        '<script>',
        '  Reveal.initialize({ plugins: [HiddenStateFlow.reveal] });',
        '</script>',
      ].join('\n');
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
      return [
        'import anywidget, pathlib, traitlets',
        '',
        'class HiddenStateFlow(anywidget.AnyWidget):',
        '    _esm = pathlib.Path("jupyter.js")',
        '    settings = traitlets.Dict().tag(sync=True)',
        '    position = traitlets.Float(0).tag(sync=True)',
        '',
        `HiddenStateFlow(settings=${pythonDictionary(attributes)}, position=${state.position})`,
      ].join('\n');
    case 'picture':
      return `![${label.replace(/[[\]\\]/g, '\\$&').replace(/[\r\n]+/g, ' ')}](hidden-state-flow.svg)`;
  }
}

/** JSON, of texts alone, is Python too. */
function pythonDictionary(entries: ReadonlyMap<string, string>): string {
  return JSON.stringify(Object.fromEntries([...entries].filter(([name]) => name !== 'position')));
}
