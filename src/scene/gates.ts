import { gateColumnMarks } from './cell/gate-column';
import { addMarks } from './cell/late-marks';
import { gatedPlan } from './layout/interior/gated';
import { addPlans } from './layout/interior/late-plans';

/** Makes the scene able to draw cells with gates. */
export function addGates(): void {
  addPlans({ gated: gatedPlan });
  addMarks({ gateColumn: gateColumnMarks });
}
