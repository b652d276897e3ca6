import { takeStrings } from '../../language/take';
import { measureIn, portable } from '../faces/families';
import { tableFaces } from '../faces/table';
import { createTimeline } from '../film/timeline';
import { type Job, unwatched } from '../job';
import { pictureOf } from '../picture/picture';
import { TooLong, writePlayingSvg } from '../playing-svg/write';
import { writeDeck } from '../powerpoint/deck';
import { sheet, theme } from '../resolved/sheets';
import { createStylist, type StylistOptions } from '../resolved/stylist';
import { sizes } from '../storyboard/aspect';
import { createStoryboard, type Storyboard } from '../storyboard/storyboard';
import { figureOf, type ReadFile } from './figure';
import { help } from './help';
import { CommandError, type Request, readRequest } from './options';

/** What the command may do to the machine that it runs on; handed in, so that a test can be any machine. */
export interface Machine {
  readonly readFile: ReadFile;
  readonly writeFile: (path: string, content: string | Uint8Array) => void;
  /** A line for a person. */
  readonly say: (line: string) => void;
  /** A line for a person about what went wrong, or could. */
  readonly warn: (line: string) => void;
  /** How much of a long work is done. */
  readonly progress: Job['progress'];
  /** Draws a picture in dots; throws a CommandError where there is no browser. */
  readonly photograph: (svg: string, scale: number, transparent: boolean) => Promise<Uint8Array>;
}

const watchedBy = ({ progress }: Machine): Job => ({ ...unwatched, progress });

/** Nobody goes through more slides than this in one lecture. */
const manySlides = 200;

/**
 * Runs the command.
 *
 * @returns the code with which the process ends: 0 where all went well, 2 where the request cannot be met
 */
export async function command(args: readonly string[], machine: Machine): Promise<number> {
  const [verb, ...rest] = args;
  if (args.includes('--help') || args.includes('-h') || verb === undefined || verb === 'help') {
    machine.say(help);
    return 0;
  }
  try {
    if (verb !== 'render') throw new CommandError(`'${verb}' is unknown: the one thing to do is render`);
    await render(readRequest(rest), machine);
    return 0;
  } catch (error) {
    if (!(error instanceof CommandError)) throw error;
    machine.warn(`hidden-state-flow: ${error.message}`);
    return 2;
  }
}

const measure = tableFaces();

async function render(request: Request, machine: Machine): Promise<void> {
  const { language, scheme, aspect, format } = request;
  const storyboard = createStoryboard({
    content: await figureOf(request, machine.readFile),
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled: takeStrings[language].unrolled,
  });
  const positions = positionsOf(request, storyboard);
  const style: StylistOptions = { sheet, theme, scheme, families: portable };
  if (request.play) await writePlaying(request, storyboard, positions, style, machine);
  else if (format === 'pptx') await writeSlides(request, storyboard, positions, style, machine);
  else await writePictures(request, storyboard, positions, style, machine);
}

function positionsOf({ at, from, to, settings }: Request, storyboard: Storyboard): readonly number[] {
  const { length } = storyboard;
  if (at !== undefined) {
    if (at > length)
      throw new CommandError(`--at ${at} is beyond the last step: this sentence ends at ${length}`);
    return [at];
  }
  const stops = storyboard.stops(settings.stepBy, { from: from ?? -1, to: to ?? length });
  if (stops.length === 0)
    throw new CommandError(
      `no stop lies between --from ${from ?? -1} and --to ${to ?? length}: this sentence ends at ${length}`,
    );
  return stops;
}

async function writeSlides(
  { out, scheme, settings, language }: Request,
  storyboard: Storyboard,
  positions: readonly number[],
  style: StylistOptions,
  machine: Machine,
): Promise<void> {
  if (positions.length > manySlides)
    machine.warn(`these are ${positions.length} slides: --from 4 --to 8 writes those of a few words`);
  const bytes = await writeDeck(
    {
      storyboard,
      positions,
      stylist: createStylist(style),
      scheme,
      measure,
      title: settings.sentence ?? '',
      language: takeStrings[language].tag,
    },
    watchedBy(machine),
  );
  machine.writeFile(out, bytes);
  machine.say(`${out}: ${counted(positions.length, 'slide')}, ${Math.ceil(bytes.length / 1000)} kB`);
}

async function writePlaying(
  { out }: Request,
  storyboard: Storyboard,
  positions: readonly number[],
  style: StylistOptions,
  machine: Machine,
): Promise<void> {
  const timeline = await createTimeline(storyboard, positions, 1, unwatched);
  const stylist = createStylist(style);
  const film = { storyboard, timeline, stylist, families: portable, measure, endless: true };
  try {
    const svg = await writePlayingSvg(film, watchedBy(machine));
    machine.writeFile(out, svg);
    machine.say(`${out}: ${Math.round(timeline.length)} seconds, ${Math.ceil(svg.length / 1000)} kB`);
  } catch (error) {
    throw error instanceof TooLong ? new CommandError(`${error.message} with --from and --to`) : error;
  }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

async function writePictures(
  { out, format, at, transparent, scale }: Request,
  storyboard: Storyboard,
  positions: readonly number[],
  style: StylistOptions,
  machine: Machine,
): Promise<void> {
  const stylist = createStylist(style);
  const digits = String(positions.length).length;
  for (const [index, position] of positions.entries()) {
    const svg = pictureOf(storyboard.frame(position), { stylist, measure, transparent });
    const number = at === undefined ? `-${String(index + 1).padStart(Math.max(2, digits), '0')}` : '';
    const path = out.replace(/(\.[^.]+)$/, `${number}$1`);
    machine.writeFile(path, format === 'svg' ? svg : await machine.photograph(svg, scale, transparent));
    machine.say(path);
  }
}
