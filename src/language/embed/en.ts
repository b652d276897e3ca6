/** The texts of the dialog with the snippets: asked for with it. */
export const en = {
  code: 'The code to copy',
  kinds: {
    iframe: 'iframe',
    element: 'web page',
    reveal: 'reveal.js',
    slidev: 'Slidev',
    marp: 'Marp',
    quarto: 'Quarto',
    jupyter: 'Jupyter',
  },
  notes: {
    iframe:
      'Works wherever HTML does. The keys in the frame step the figure; what it does not use goes on to the page around. In a frame with sandbox="allow-scripts" only the page in one file works.',
    element: 'One script, and the figure is an element of the page.',
    reveal:
      'Every step is a fragment: the deck’s own keys and clickers step through the figure. The script finds the deck by itself, and belongs on the page once.',
    slidev:
      'Needs the package hidden-state-flow, and a file components/HiddenStateFlow.ts with: export { default } from "hidden-state-flow/slidev". Every click of the slide is a step.',
    marp: 'Marp shows HTML with the option --html, and prints it to PDF with --allow-local-files as well. The buttons and keys of the figure step it.',
    quarto: 'Needs the extension that comes with the package, in _extensions. Every step is a fragment.',
    jupyter: 'Needs anywidget, and the file jupyter.js of the package beside the notebook.',
  },
  /** Below the note, where what is written has the attributes of the element. */
  forHall:
    ' With compact its type can be read from the last row; hide="caption equation loop" leaves out parts.',
  /** Above the note on what is written, where the network is a person's own. */
  file: (name: string) =>
    `The weights are in your file “${name}” alone: no frame, address or shortcode can hold them. `,
  fetched: (names: readonly string[]) =>
    `Put ${names.map((name) => `“${name}”`).join(' and ')} beside the page: the script fetches it, and shows the figure then.`,
  copy: 'Copy',
  copied: 'Copied',
  saveFile: (name: string) => `Save ${name}`,
  beside: (name: string) => `Put ${name} beside your slides.`,
  /** Where this page is the file. */
  thisPage: (name: string) => `Put a copy of this file beside your slides, under the name ${name}.`,
  /** Where this page has not got the file. */
  notHere: (name: string, path: string) =>
    `Put ${name} beside your slides. It cannot be had from here: “npm run build” makes it, as dist/${path}.`,
};

export type EmbedStrings = typeof en;
