import type { ActivationName } from '../../model/operations';
import { numbers } from '../marks/mark';

/** How much of an activation the curve shows, to either side of 0. */
const shownReach = 2.6;

/** The heights of the curves, −1 to 1, so that each fills its picture. */
const heightAt: Readonly<Record<ActivationName, (value: number) => number>> = {
  tanh: Math.tanh,
  relu: (value) => (Math.max(0, value) / shownReach) * 1.6 - 0.8,
  sigmoid: (value) => 2 / (1 + Math.exp(-value)) - 1,
};

export interface CurveBox {
  /** The middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A point of the curve of an activation. */
export function curvePoint(activation: ActivationName, value: number, box: CurveBox): [x: number, y: number] {
  const shown = Math.max(-shownReach, Math.min(shownReach, value));
  return [
    box.x + ((shown / shownReach) * box.width) / 2,
    box.y - (heightAt[activation](shown) * box.height) / 2,
  ];
}

/** The curve of an activation, as the sign between two columns. */
export function curvePath(activation: ActivationName, box: CurveBox): string {
  const points = Array.from({ length: 25 }, (_, index) => {
    const [x, y] = curvePoint(activation, ((index / 24) * 2 - 1) * shownReach, box);
    return numbers`${x} ${y}`;
  });
  return `M${points.join('L')}`;
}
