import '../scene/parts';
import * as figureCode from '../../src/page/late/figure-code';
import { addFigureCode } from '../../src/page/late/late';
import { createInspector } from '../../src/view/explanation/inspector';
import { addInspector } from '../../src/view/figure/late-inspector';

/* Every figure of the browser's tests is whole at once, the inspector, too, and a page need not wait for it. */
addInspector(createInspector);
addFigureCode(figureCode);
