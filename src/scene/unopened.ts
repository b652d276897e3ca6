import { addMarks } from './cell/late-marks';
import { answerName, likelierAnswer } from './cell/unopened/answer';
import { wordUnopened } from './cell/unopened/word';
import { addPlans } from './layout/interior/late-plans';
import { unopened } from './layout/interior/unopened';
import { unopenedProgress } from './motion/unopened-progress';

/** Makes the scene able to draw a chain in which no cell opens: a figure whose inside is left out. */
export function addUnopened(): void {
  addPlans({ unopened });
  addMarks({ unopenedProgress, wordUnopened, likelierAnswer, answerName });
}
