/* What reads sentences and draws the figure: one file, which comes right after the page itself. See `late`. */

export { unknownWords } from '../../model/words/unknown';
export { missingPart } from '../../scene';
export { loadFirst, loadTrained } from '../../trained/load';
export { createFigure } from '../../view/figure/figure';
export { handout } from '../../view/figure/handout';
export { createReadings as createReader } from '../reading/readings';
