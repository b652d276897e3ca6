/* The thread as a part of this script: on the pages of others there is no other file that could be fetched. */

export { default as InlineWorker } from './worker?worker&inline';
