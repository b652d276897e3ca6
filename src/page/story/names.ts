/** The stories that come with the page, in the order in which they are offered. */
export const storyNames = ['forget', 'gate', 'unit'] as const;

export type StoryName = (typeof storyNames)[number];

export const isStoryName = (name: string): name is StoryName =>
  (storyNames as readonly string[]).includes(name);

/** A file beside the page, or in a folder beside it. No address may make the page fetch anything else. */
const filePath = /^[\w-]+(?:\/[\w-]+)*\.json$/;

/** Whether an address may name this story. */
export const isStory = (name: string): boolean => isStoryName(name) || filePath.test(name);
