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

/** More than this nobody steps through, and more than a page should hold. */
const mostMoments = 500;

/**
 * Reads a story from the JSON of a file.
 *
 * @throws RangeError where it is no story: it says what is missing, and where
 * @example readStory({ title: 'Not', moments: [{ address: 's=not+good&at=1', caption: 'One word.' }] })
 */
export function readStory(json: unknown): Story {
  if (!isRecord(json)) throw new RangeError('a story is an object with a title and a list of moments');
  const { title, moments } = json;
  if (typeof title !== 'string') throw new RangeError('a story has no title: give it a "title"');
  if (!Array.isArray(moments) || moments.length === 0)
    throw new RangeError('a story has no moments: give it a list "moments" of addresses with captions');
  if (moments.length > mostMoments)
    throw new RangeError(`a story has ${moments.length} moments: make it ${mostMoments} at most`);
  return { title, moments: moments.map(readMoment) };
}

function readMoment(moment: unknown, index: number): StoryMoment {
  const place = `moment ${index + 1} of the story`;
  if (!isRecord(moment)) throw new RangeError(`${place} is no object with an address and a caption`);
  const { address, caption } = moment;
  if (typeof address !== 'string') throw new RangeError(`${place} has no "address", like "s=not+good&at=2"`);
  if (typeof caption !== 'string') throw new RangeError(`${place} has no "caption"`);
  // A whole address copied from the browser is as good as its fragment.
  return { address: address.slice(address.indexOf('#') + 1), caption };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
