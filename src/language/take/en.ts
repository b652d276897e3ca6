import { type Rich, rich } from '../rich';

/** The texts of what is taken along, and of the dialog that makes it: asked for with it. */
export const en = {
  /** The language of what is written, as programs name it. */
  tag: 'en-US',
  /** The caption of the unrolled figure, where no key can be pressed. */
  unrolled: (weights: Rich): Rich =>
    rich`The same cell at every word, with the same ${weights}. Nothing is read yet.`,

  title: 'Take it with you',
  close: 'Close',
  groups: { files: 'As a file', live: 'Live, on a page or in a deck' },
  kinds: {
    powerpoint: 'PowerPoint',
    picture: 'picture',
    gif: 'GIF',
    film: 'film',
    playing: 'moving SVG',
    pdf: 'PDF',
  },
  notes: {
    powerpoint:
      'Slides for PowerPoint, Keynote and LibreOffice, of shapes and texts that you can edit. The caption stands below the figure and in the notes. In PowerPoint 2019 and later the bars travel from slide to slide.',
    picture: 'The moment that is seen now. An SVG stays sharp at every size; a PNG goes everywhere.',
    gif: 'A film without a player, for posts and chats.',
    film: 'For talks and posts. It waits at each stop as long as one reads.',
    playing: 'One file that plays by itself in a README, a blog or a wiki, without a script.',
    pdf: 'One page a stop, as drawings that stay sharp, for Beamer. The window that opens prints it: choose “Save as PDF”.',
  },
  fields: {
    aspect: 'Shape',
    scheme: 'Colours',
    stride: 'Stops',
    format: 'Format',
    dots: 'Size',
    paper: 'Background',
    rate: 'Frames a second',
    loop: 'Plays',
    lines: 'Size',
    filmRate: 'Frames a second',
    speed: 'Speed',
    range: 'Steps',
    from: 'First step',
    to: 'Last step',
  },
  schemes: { light: 'light', dark: 'dark' },
  strides: { cell: 'every cell', beat: 'every beat' },
  formats: { svg: 'SVG', png: 'PNG' },
  papers: { paper: 'paper', none: 'transparent' },
  loops: { endless: 'endlessly', once: 'once' },

  make: 'Make it',
  cancel: 'Cancel',
  again: 'Make it again',
  save: (name: string, size: string) => `Save ${name} (${size})`,
  tooLong: 'This is too long for one SVG: take fewer steps, or a film.',
  moments: (seconds: string, size: string) => `${seconds} long, about ${size}`,
  noEncoder:
    'This browser cannot make films: it has no encoder for H.264, VP9 or VP8, or the page does not come by https. Take the GIF, or open this page in a current Chrome, Edge or Safari.',
  container: (name: string, says: string) => `${name}: ${says}`,
  noMp4: 'This browser writes no MP4, so it will be a WebM.',
  slides: (count: number, size: string) => `${count} ${count === 1 ? 'slide' : 'slides'}, about ${size}`,
  frames: (count: number, seconds: string, size: string) => `${seconds} long, ${count} frames, about ${size}`,
  pages: (count: number) => `${count} ${count === 1 ? 'page' : 'pages'}`,
  tooManyPages: (count: number) => `These are ${count} pages, too many for a browser to print at once.`,
  pagesDone: (done: number, all: number) => `Page ${done} of ${all}`,
  slidesDone: (done: number, all: number) => `Slide ${done} of ${all}`,
  framesDone: (done: number, all: number) => `Frame ${done} of ${all}`,
  percent: (share: number) => `${share} %`,
  left: (seconds: string) => `${seconds} left`,
  seconds: (count: number) => (count < 90 ? `${count} s` : `${Math.round(count / 60)} min`),
  size: (bytes: number) =>
    bytes < 995_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1e6).toFixed(1)} MB`,
  cancelled: 'Cancelled: nothing was saved.',
  failed: (reason: string) => `It could not be made: ${reason}`,
  /** Where it is more than one wants. */
  many: (what: string) => `That is much for one talk: ${what}.`,
  fewer: (from: number, to: number) => `Only steps ${from} to ${to}`,
};

export type TakeStrings = typeof en;
