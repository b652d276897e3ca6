import { addMarks } from './cell/late-marks';
import { matrixMarks } from './cell/matrix';
import { addPlans } from './layout/interior/late-plans';
import { writtenOutPlan } from './layout/interior/written-out';
import { digitSumMarks } from './motion/digit-sum';

/** Makes the scene able to draw a plain cell with every number and weight. */
export function addNumbers(): void {
  addPlans({ writtenOut: writtenOutPlan });
  addMarks({ matrix: matrixMarks, digitSum: digitSumMarks });
}
