/** A moment of a story: what the page shows, and what is said of it. */
export interface StoryMoment {
  /** As in the fragment of an address, without the `#`. */
  readonly address: string;
  readonly caption: string;
}

/** A list of moments that is stepped through with the same keys as a sentence. */
export interface Story {
  readonly title: string;
  readonly moments: readonly StoryMoment[];
}

/** Why a story cannot be told. */
export type StoryFault =
  | 'missing'
  | 'no-json'
  | 'no-story'
  | 'no-title'
  | 'no-moments'
  | 'too-many'
  | 'no-moment'
  | 'no-address'
  | 'no-caption';

/** A story that cannot be told. */
export class StoryError extends RangeError {
  override readonly name = 'StoryError';

  /** @param value what it is about: the number of a moment, or of moments, or what the server answered */
  constructor(
    message: string,
    readonly fault: StoryFault,
    readonly value = 0,
  ) {
    super(message);
  }
}

/** More than this nobody steps through, and more than a page should hold. */
const mostMoments = 500;

/**
 * Reads a story from the JSON of a file.
 *
 * @throws StoryError where it is no story: it says what is missing, and where
 * @example readStory({ title: 'Not', moments: [{ address: 's=not+good&at=1', caption: 'One word.' }] })
 */
export function readStory(json: unknown): Story {
  if (!isRecord(json))
    throw new StoryError('a story is an object with a title and a list of moments', 'no-story');
  const { title, moments } = json;
  if (typeof title !== 'string') throw new StoryError('a story has no title: give it a "title"', 'no-title');
  if (!Array.isArray(moments) || moments.length === 0)
    throw new StoryError(
      'a story has no moments: give it a list "moments" of addresses with captions',
      'no-moments',
    );
  const { length } = moments;
  if (length > mostMoments)
    throw new StoryError(`a story has ${length} moments: make it ${mostMoments} at most`, 'too-many', length);
  return { title, moments: moments.map(readMoment) };
}

function readMoment(moment: unknown, index: number): StoryMoment {
  const number = index + 1;
  const place = `moment ${number} of the story`;
  if (!isRecord(moment))
    throw new StoryError(`${place} is no object with an address and a caption`, 'no-moment', number);
  const { address, caption } = moment;
  if (typeof address !== 'string')
    throw new StoryError(`${place} has no "address", like "s=not+good&at=2"`, 'no-address', number);
  if (typeof caption !== 'string') throw new StoryError(`${place} has no "caption"`, 'no-caption', number);
  // A whole address copied from the browser is as good as its fragment.
  return { address: address.slice(address.indexOf('#') + 1), caption };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
