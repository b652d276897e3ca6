import { attributes, propertyNames } from './attributes';

interface Member {
  readonly kind: 'field' | 'method';
  readonly name: string;
  readonly description: string;
  readonly [more: string]: unknown;
}

const type = (text: string) => ({ text });

const readOnly: readonly (readonly [name: string, type: string, description: string])[] = [
  ['target', 'number', 'Where the motion that is under way will end; the position itself at rest.'],
  ['length', 'number', 'How many steps the sentence has; the last position.'],
  ['duration', 'number', 'How long it plays from the first word to the last at its speed, in seconds.'],
  ['paused', 'boolean', 'False while it plays on to the end by itself.'],
  ['stops', 'readonly number[]', 'The positions at which a step comes to rest.'],
  [
    'weightsRead',
    'Promise<Model | undefined>',
    'The weights of an own network when they are read, as many take their time.',
  ],
];

const settable: typeof readOnly = [
  [
    'weights',
    'Model | undefined',
    'The weights of an own network: a model, or the bytes of a `.safetensors` file.',
  ],
  ['tokenizer', '((sentence: string) => readonly string[]) | undefined', 'Cuts a sentence into tokens.'],
];

const methods: readonly (readonly [name: string, parameters: readonly string[], description: string])[] = [
  ['next', ['by?: "cell" | "beat"'], 'One step forward.'],
  ['previous', ['by?: "cell" | "beat"'], 'One step back.'],
  [
    'seek',
    ['position: number', 'options?: { behavior?: "instant" | "smooth" }'],
    'Goes to a position, at once or by travelling there.',
  ],
  ['play', [], 'Plays to the end; at the end, from the start.'],
  ['pause', [], 'Stops where it is.'],
];

const events: readonly (readonly [name: string, type: string, description: string])[] = [
  ['hidden-state-flow-move', 'CustomEvent<void>', 'The position has changed; the figure may be moving.'],
  ['hidden-state-flow-settle', 'CustomEvent<void>', 'The figure has come to rest.'],
  [
    'hidden-state-flow-stops',
    'CustomEvent<void>',
    'It has other stops than before: another length, or other places where a step comes to rest.',
  ],
  [
    'hidden-state-flow-request',
    'CustomEvent<Request>',
    'A person asks for something. Prevent it to do something else instead.',
  ],
  ['hidden-state-flow-sentence', 'CustomEvent<void>', 'A person has changed the sentence.'],
  [
    'hidden-state-flow-error',
    'CustomEvent<Error>',
    'A network could not be had, or a tokenizer failed; the element’s own is shown.',
  ],
];

const parts = ['figure', 'caption', 'controls', 'sentence', 'scrubber', 'transport'];

const member = (name: string, of: string, description: string, more: object = {}): Member => ({
  kind: 'field',
  name,
  type: type(of),
  description,
  ...more,
});

/**
 * The custom elements manifest, by which editors and documentation know the element.
 *
 * @param colours the custom properties of the theme
 * @see https://github.com/webcomponents/custom-elements-manifest
 */
export function manifest(colours: readonly string[]): object {
  const fields = propertyNames.map((key) => {
    const { name, type: of, fallback, description } = attributes[key];
    const more = { attribute: name, reflects: true, ...(fallback ? { default: fallback } : {}) };
    return member(key, of, description, more);
  });
  const written = propertyNames.map((key) => {
    const { name, type: of, fallback, description } = attributes[key];
    return { name, fieldName: key, type: type(of), description, ...(fallback ? { default: fallback } : {}) };
  });
  const language =
    'The language, `en` or `zh`; without it, that of the nearest element around it that has one.';
  const element = {
    kind: 'class',
    name: 'HiddenStateFlowElement',
    tagName: 'hidden-state-flow',
    customElement: true,
    superclass: { name: 'HTMLElement' },
    description: "A recurrent network's hidden state, animated on a sentence.",
    attributes: [...written, { name: 'lang', type: type('string'), description: language }],
    members: [
      ...fields,
      ...settable.map(([name, of, description]) => member(name, of, description)),
      ...readOnly.map(([name, of, description]) => member(name, of, description, { readonly: true })),
      ...methods.map(([name, parameters, description]) => ({
        kind: 'method',
        name,
        description,
        parameters: parameters.map((parameter) => {
          const [label, of] = parameter.split(/: (.*)/) as [string, string];
          return { name: label.replace('?', ''), optional: label.endsWith('?'), type: type(of) };
        }),
      })),
    ],
    events: events.map(([name, of, description]) => ({ name, type: type(of), description })),
    slots: [{ name: 'caption', description: 'A caption below the figure.' }],
    cssParts: parts.map((name) => ({ name })),
    cssProperties: colours.map((name) => ({ name })),
  };
  const path = 'dist/library/element.js';
  return {
    schemaVersion: '1.0.0',
    modules: [
      {
        kind: 'javascript-module',
        path,
        declarations: [element],
        exports: [
          {
            kind: 'custom-element-definition',
            name: 'hidden-state-flow',
            declaration: { name: element.name, module: path },
          },
          { kind: 'js', name: element.name, declaration: { name: element.name, module: path } },
        ],
      },
    ],
  };
}
