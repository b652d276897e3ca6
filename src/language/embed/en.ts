/** The texts of the dialog with the snippets: asked for with it. */
export const en = {
  title: 'Put this figure into slides',
  kind: 'For',
  kinds: {
    iframe: 'iframe',
    element: 'web page',
    reveal: 'reveal.js',
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
    picture: 'picture',
  },
  notes: {
    iframe: 'Works wherever HTML does. The keys in the frame step the figure.',
    element: 'One script, and the figure is an element of the page.',
    reveal: 'Every step is a fragment: the deck’s own keys and clickers step through the figure.',
    slidev: 'Needs the package hidden-state-flow. Every click of the slide is a step.',
    marp: 'Marp shows HTML with the option --html. The buttons and keys of the figure step it.',
    quarto: 'Needs the extension that comes with the package, in _extensions. Every step is a fragment.',
    jupyter: 'Needs anywidget, and the file jupyter.js of the package beside the notebook.',
    picture: 'The moment that is seen now, as a picture that stays sharp.',
  },
  /** Above the note on what is written, where the network is a person's own. */
  file: (name: string) =>
    `The weights are in your file “${name}” alone: no frame, address or shortcode can hold them. `,
  fetched: (names: readonly string[]) =>
    `Put ${names.map((name) => `“${name}”`).join(' and ')} beside the page: the script fetches it, and shows the figure then.`,
  copy: 'Copy',
  copied: 'Copied',
  save: 'Save the picture (SVG)',
  close: 'Close',
};

export type EmbedStrings = typeof en;
