import { createComparison } from './comparison';
import { addComparison } from './late-comparison';

/** Makes the scene able to draw two figures that are compared. */
export const addComparing = (): void => addComparison(createComparison);
