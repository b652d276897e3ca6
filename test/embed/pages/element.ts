/** What a page writes to have the element. */
import { define } from '../../../src/embed/define';

define();
