import { addComparing } from '../../src/scene/comparing';
import { addFollowing } from '../../src/scene/following';
import { addGates } from '../../src/scene/gates';
import { addNumbers } from '../../src/scene/written-numbers';

/* Everything that the scene can draw is there before the tests begin: they need not wait for it. */
addGates();
addNumbers();
addFollowing();
addComparing();
