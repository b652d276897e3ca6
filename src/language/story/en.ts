import { address, repeated } from './address';

const whispered = `moon ${repeated('and then she told him again', 24, ' ')} ?`;

const rnn = { s: whispered, model: 'telephone', follow: 1 };
const gru = { s: 'moon and then she told him again ?', model: 'telephone', cell: 'gru' };
const keys = { s: 'the keys to the old cabinet near the door', model: 'agreement', unit: 8 };
const key = { ...keys, s: 'the key to the old cabinets near the doors' };

/** The stories that come with the page. Their claims are tested with the networks themselves. */
export const en = {
  choose: 'Stories',
  about: 'Each is a handful of moments with a few words, stepped through with the same keys as a sentence.',
  close: 'Close',
  end: 'End the story',
  next: 'Next moment',
  previous: 'Moment before',
  /** Why a story cannot be told, with the number that it is about. */
  refused: {
    missing: (status: number) => `there is no such file here (the server answered ${status})`,
    'no-json': () => 'its file is no JSON',
    'no-story': () => 'its file holds no object with a title and a list of moments',
    'no-title': () => 'it has no "title"',
    'no-moments': () => 'it has no list of "moments"',
    'too-many': (count: number) => `it has ${count} moments; 500 are read at most`,
    'no-moment': (number: number) => `its moment ${number} is no object with an address and a caption`,
    'no-address': (number: number) => `its moment ${number} has no "address"`,
    'no-caption': (number: number) => `its moment ${number} has no "caption"`,
  },
  progress: (moment: number, all: number) => `${moment} of ${all}`,

  stories: {
    forget: {
      title: 'Why does it forget?',
      moments: [
        {
          address: address({ ...rnn, at: 1, depth: 'box' }),
          caption:
            'A game of telephone: “moon” is whispered to the first cell. Each later cell hears only its own word, and the cell before it.',
        },
        {
          address: address({ ...rnn, at: 4, depth: 'box' }),
          caption:
            'The orange band is the part of each state that still depends on “moon”. Three words later most of it has given way to them.',
        },
        {
          address: address({ ...rnn, at: 10, depth: 'box' }),
          caption:
            'Nine words after “moon” hardly anything of the band is left. Asked now, the network still says “moon”: it has learned to keep a word through ten others.',
        },
        {
          address: address({ ...rnn, at: 26, depth: 'box' }),
          caption: 'But 24 words later it says another word, and hardly any of its state depends on “moon”.',
        },
        {
          address: address({ ...rnn, vs: 'lstm', at: 26 }),
          caption:
            'Below it the same in an LSTM. Among 26 words the share of “moon” is small in both. But look at the line below the chains: of its own first influence, the cell state c, which is only scaled and added to, has kept more than half. The answer is right.',
        },
        {
          address: address({ ...rnn, vs: 'gru', at: 26 }),
          caption:
            'A GRU keeps nearly all of it: the band stays as high as the state. How does it do that? That is the next story: what a gate does.',
        },
        {
          address: address({ ...rnn, at: 26, depth: 'box' }),
          caption:
            'Mind what the band is: how much a state would change if the vector of the word changed a little, while reading. It says nothing about training, and it is no proof of what a network uses: what is stored safely also changes little.',
        },
      ],
    },
    gate: {
      title: 'What does a gate do?',
      moments: [
        {
          address: address({ ...gru, at: 0 }),
          caption:
            'This network reads a word, then filler, and must still know the word at the end. Its cells are GRUs: they have a gate z, a number between 0 and 1 for each unit, that says how much of the old memory stays.',
        },
        {
          address: address({ ...gru, at: 1 }),
          caption:
            'At “moon” z is small in most units: the old memory gives way, and the new value comes in.',
        },
        {
          address: address({ ...gru, at: 2 }),
          caption: 'At “and” z is almost 1 in every unit: the old memory stays, and nothing new gets in.',
        },
        {
          address: address({ ...gru, at: 8, follow: 1 }),
          caption:
            'So it goes on to the end: the orange band, what still depends on “moon”, stays as high as it was.',
        },
        {
          address: address({ ...gru, cell: 'tanh', at: 8, follow: 1 }),
          caption:
            'A plain RNN has no gate. It has to mix every word into its memory, whether it matters or not, and the band is all but gone.',
        },
      ],
    },
    unit: {
      title: 'One unit, one meaning',
      moments: [
        {
          address: address({ ...keys, at: 0 }),
          caption:
            'This network has learned which word may come next in English. The verb must agree with the subject, however far back that is: the keys … are. One of its eight numbers is followed here.',
        },
        {
          address: address({ ...keys, at: 2 }),
          caption: 'At “keys” unit 8 goes below zero.',
        },
        {
          address: address({ ...keys, at: 9 }),
          caption:
            'And there it stays, although “cabinet” and “door” stand nearer. The network expects “are”.',
        },
        {
          address: address({ ...key, at: 9 }),
          caption:
            'Now one key, and several cabinets and doors: from “key” on the unit is above zero, and stays there. It means singular or plural, of the subject alone.',
        },
        {
          address: address({ ...key, at: 9, depth: 'numbers' }),
          caption: 'Nobody told it to keep a number for this. And not every unit can be read so easily.',
        },
      ],
    },
  },
};

export type StoryStrings = typeof en;
