import '../scene/parts';
import { createInspector } from '../../src/view/explanation/inspector';
import { addInspector } from '../../src/view/figure/late-inspector';

/* Every figure of the browser's tests is whole at once: the inspector, too. */
addInspector(createInspector);
