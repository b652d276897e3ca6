import { classes } from './classes';
import { following } from './following/en';
import { en as inspector } from './inspector/en';
import { keys } from './keys/en';
import { listOf } from './list';
import { bias, type Rich, rich, weightOf } from './rich';

const list = listOf(', ', ' and ');

const steps = (count: number): string => (count === 1 ? '1 step' : `${count} steps`);

/** English, and the form of the table: every other language has the same entries. */
export const en = {
  tag: 'en',
  name: 'English',
  title: 'Hidden-state flow',

  caption: {
    empty: rich`One cell, waiting for words: type a sentence.`,
    folded: rich`A recurrent network is one cell with a loop: what it makes goes back in, together with the next word.`,
    unrolling: rich`The loop opens: one copy of the cell for each word, side by side.`,
    unrolled: (weights: Rich) =>
      rich`The same cell at every word, with the same ${weights}. Nothing is read yet: press → to begin.`,
    read: (step: number, word: string, x: Rich) =>
      rich`Cell ${step} reads “${word}”: the word becomes a vector, ${x}.`,
    readBelow: (step: number, layer: number, h: Rich, word: string) =>
      rich`Cell ${step} of layer ${layer} reads no word but ${h}, what the layer below made at “${word}”.`,
    carryNothing: (states: readonly Rich[]) =>
      rich`Nothing came before, so the memory ${list(states)} ${states.length > 1 ? 'start' : 'starts'} as zeros.`,
    carry: (states: readonly Rich[]) =>
      rich`From the left ${states.length > 1 ? 'come' : 'comes'} ${list(states)}: what the network remembers of the words before.`,
    carryBack: (states: readonly Rich[]) =>
      rich`This chain reads backwards: from the right ${
        states.length > 1 ? 'come' : 'comes'
      } ${list(states)}, its memory of the words behind.`,
    weigh: (products: readonly Rich[]) =>
      rich`Both pass through their weights, the same at every cell, and become ${list(products)}.`,
    add: (step: number, first: Rich, second: Rich, rest: readonly Rich[]) =>
      rich`Cell ${step} adds them tip to tail: each bar of ${second} starts where the bar of ${first} ends${
        rest.length ? rich`, then comes ${list(rest)}` : []
      }.`,
    addRows: (step: number, terms: readonly Rich[]) => rich`Cell ${step} adds ${list(terms)}, row by row.`,
    tanh: (h: Rich) => rich`tanh presses every sum into the space between −1 and 1: this is ${h}.`,
    relu: (h: Rich) => rich`ReLU keeps every positive sum and makes the others 0: this is ${h}.`,
    sigmoid: (h: Rich) => rich`σ presses every sum into the space between 0 and 1: this is ${h}.`,
    weighGates: (columns: readonly Rich[]) =>
      rich`What came in passes through weights, other ones for each of ${list(columns)}.`,
    addGates: (step: number) =>
      rich`Cell ${step} adds in every column, tip to tail: each bar starts where the one before it ends.`,
    addCandidate: (terms: readonly Rich[]) => rich`Now ${list(terms)} are added, tip to tail.`,
    squashGates: (gates: readonly Rich[], others: readonly Rich[]) =>
      rich`${gates.length ? rich`σ presses each sum into 0 to 1: ${list(gates)} say how far they are open. ` : []}${
        others.length ? rich`tanh makes ${list(others)}, between −1 and 1.` : []
      }`,
    gate: (name: string, gate: Rich, input: Rich, output: Rich) =>
      rich`The ${name} lets through the share ${gate} of each bar of ${input}: this is ${output}.`,
    resetAfter: rich` (PyTorch’s form: the gate comes after the weights.)`,
    addState: (state: Rich, terms: readonly Rich[]) =>
      rich`${list(terms)} are added, tip to tail: this is ${state}.`,
    squashState: (state: Rich) =>
      rich`tanh presses a copy of ${state} into −1 to 1; ${state} itself goes on as it is.`,
    pass: (states: readonly Rich[], next: number) =>
      rich`${states[0]!} goes up, as what the cell says; ${list(states)} ${
        states.length > 1 ? 'go' : 'goes'
      } right, as what cell ${next} will remember.`,
    passBack: (states: readonly Rich[], next: number) =>
      rich`${states[0]!} goes up, as what the cell says; ${list(states)} ${
        states.length > 1 ? 'go' : 'goes'
      } left, to cell ${next}.`,
    passLast: (states: readonly Rich[]) =>
      rich`${states[0]!} goes up, as what the cell says. No words are left to remember for.`,
    box: (h: Rich, previous: Rich, x: Rich) =>
      rich`The black box takes ${previous} and ${x}, and makes ${h}.`,
    unopened: (states: readonly Rich[], inputs: readonly Rich[]) =>
      rich`From ${list(inputs)} the cell makes ${list(states)}.`,
    rest: (states: readonly Rich[], sentence: string) =>
      rich`${list(states)} ${states.length > 1 ? 'are' : 'is'} now all that the network remembers of “${sentence}”.`,
    restOfRow: (states: readonly Rich[], sentence: string) =>
      rich`${list(states)} ${states.length > 1 ? 'are' : 'is'} what this chain has kept of “${sentence}”.`,
    restOfBox: (h: Rich, sentence: string) => rich`${h} is what the black box says after “${sentence}”.`,
  },

  following,

  /** What a gate is for: as a label under its column, and in a sentence. */
  gates: {
    f: { label: 'forget', caption: 'forget gate' },
    i: { label: 'input', caption: 'input gate' },
    g: { label: 'candidate', caption: 'candidate' },
    o: { label: 'output', caption: 'output gate' },
    r: { label: 'reset', caption: 'reset gate' },
    z: { label: 'update', caption: 'update gate' },
    n: { label: 'candidate', caption: 'candidate' },
  },

  classes: classes.en,

  symbolNames: {
    x: 'the vector of the word',
    h: 'the hidden state',
    previousH: 'the hidden state of the step before',
    c: 'the cell state',
    below: 'the hidden state of the layer below',
    previousC: 'the cell state of the step before',
    gated: 'what a gate lets through',
    product: 'weighed by W',
    bias: 'the bias',
    sum: 'the sum, before the squash',
  },

  figure: {
    sum: 'sum',
    label: 'An unrolled recurrent network reading a sentence',
    vector: (symbol: string, name: string, count: number) =>
      `${symbol}, ${name}: ${count} values. Arrow up and down choose one.`,
    component: (symbol: string, row: number, value: string) => `${symbol}, value ${row} = ${value}`,
    settled: (step: number, length: number, word: string) => `Step ${step} of ${length}, “${word}”.`,
    someRows: (shown: number, all: number) =>
      `${shown} of ${all} units: of each group the one that goes furthest`,
    someInputs: (shown: number, all: number) => `${shown} of ${all} numbers of x`,
    undecided: 'undecided',
    /** Before the words that a network answers with, by its task. */
    answers: { agreement: 'next:', telephone: 'the word was' },
    row: (layer: number, arrow: string) => `layer ${layer} ${arrow}`,
    moreRows: (count: number) => (count === 1 ? '⋮ one more row' : `⋮ ${count} more rows`),
    settledFolded: 'Folded: one cell with its loop.',
    settledUnrolled: (length: number) => `Unrolled: ${steps(length)} ahead, nothing read.`,
  },

  inspector,

  controls: {
    sentence: 'Sentence',
    placeholder: 'type a sentence',
    toStart: 'to the start',
    previous: 'one step back',
    next: 'next step',
    nextWord: 'next',
    play: 'play',
    pause: 'pause',
    toEnd: 'to the end',
    position: 'position',
    positionText: (position: string, length: number, word: string) =>
      word ? `step ${position} of ${length}, ${word}` : `step ${position} of ${length}`,
    speed: 'Speed',
    stride: 'Step by',
    strides: { cell: 'cell', beat: 'beat' },
    depth: 'Detail',
    depths: { box: 'box', vectors: 'vectors', numbers: 'numbers' },
    unit: 'Read by',
    units: { words: 'words', characters: 'characters' },
    cell: 'Cell',
    hidden: 'Units',
    layers: 'Layers',
    directions: 'Reads',
    directionNames: { 1: 'to the right', 2: 'both ways' },
    network: 'Network',
    networks: {
      mood: 'Mood of a sentence',
      agreement: 'Verb agreement',
      telephone: 'Game of telephone',
      untrained: 'Untrained, random weights',
    },
    open: 'open your own weights',
    aboutNetwork: 'about this network',
    loading: 'loading …',
    seed: 'Seed',
    reseed: 'another seed',
    theme: 'Theme',
    themes: { auto: 'as the system', light: 'light', dark: 'dark' },
    language: 'Language',
    compare: {
      name: 'Compare with',
      nothing: 'nothing',
      sentence: 'another sentence',
      second: 'Second sentence',
    },
    take: 'Take it with you',
    stories: 'Stories',
    keys: 'Keys',
    close: 'Close',
  },

  drop: 'Drop a .safetensors file here, alone or with its vocabulary (.json or .txt). It stays on this computer.',

  keys,

  about: {
    title: 'How to read the figure',
    rows: [
      rich`A vector is a column of bars. A bar to the right is positive, to the left negative; the dotted lines are −1 and 1. Two strokes across the end of a bar say that it is longer than its column; a column with a ruler is drawn larger.`,
      rich`Click a word to follow it: the band in its colour is the part of each state that still depends on it, how much that state would change if the word’s vector changed a little. It says nothing about training, and is no proof of what the network uses.`,
      rich`Every cell has the same weights: ${weightOf('x')} for the word, ${weightOf('h')} for the memory, and the bias ${bias}. Only the values that flow through differ.`,
      rich`The parts of a step are shown one after the other for the eye. A computer does most of this at once.`,
      rich`Every number is computed on this page, and nothing leaves it. Point at a value, or tap it, for the sum that made it.`,
      rich`Above a cell stands what the network answers so far, with a percentage that says how sure it is. Of two answers the bar leans from the middle towards the likelier one; 50% is undecided.`,
      rich`In the black box every number is a square: blue is positive, red is negative, and the stronger the colour the larger the number.`,
    ] as readonly Rich[],
    untrained: rich`The network is untrained: its weights are random numbers made from the seed, so its memory is real but means nothing.`,
    trained: rich`The network has learned one small task, and knows few words. “About this network” tells what it can do and what it cannot.`,
    file: rich`The network is your own file. It was read in this browser and sent nowhere; an address cannot hold it.`,
  },

  table: {
    title: 'The numbers of this step as a table',
    caption: (step: number, word: string) => `Step ${step}, “${word}”`,
    component: 'value',
    none: 'No step is complete yet: take the first one.',
    layer: (layer: number) => `, layer ${layer}`,
    reverse: ', read from right to left',
    readOut: 'What the network says',
    share: 'probability',
    largest: (shown: number, all: number) =>
      `the ${shown} of ${all} values that are largest in h, largest first`,
  },

  handout: { left: (count: number) => `… and ${count} more moments: print a shorter sentence to see them.` },

  notices: {
    truncated: (limit: number) => `The sentence is very long: its first ${limit} tokens are read.`,
    mended: 'The sentence held broken characters: each is shown as �.',
    address: (names: string) =>
      `The address had a value that is not known here (${names}): the default is used.`,
    notLoaded: 'The network could not be loaded: the one before is shown. Choose it again to try once more.',
    notRead:
      'The sentence could not be read by this network: it may be too long for the memory of the browser.',
    notCompared:
      'What it is compared with could not be loaded or read. Choose “nothing”, then try once more.',
    fileGone: (name: string) =>
      `“${name}” was open here. A file stays on your computer and in no address: drop it on the page again.`,
    longAddress: 'The sentence is too long for an address: the link has neither it nor the place in it.',
    beyondEnd: (asked: number, length: number) =>
      `The address asks for step ${asked}, but there ${length === 1 ? 'is only 1 step' : `are only ${length} steps`}: this is the last.`,
    noStory: (why: string) => `This story cannot be told: ${why}.`,
    notFollowed:
      'No word is followed: how much each state depends on every word would take too long to work out in a network or a sentence of this size.',
    noNumbers: 'There is no room for numbers that can be read: point at a value, or tap it, for its number.',
    dismiss: 'dismiss',
  },
};

export type Strings = typeof en;
