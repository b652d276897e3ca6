import { createComparison } from './comparison';
import { addComparison } from './late-comparison';
import { addUnopened } from './unopened';

/** Makes the scene able to draw two figures that are compared. */
export function addComparing(): void {
  addUnopened();
  addComparison(createComparison);
}
