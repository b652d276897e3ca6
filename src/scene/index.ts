export { formatValue } from './column';
export type { Mark, Rect } from './mark';
export { approximateMeasure, type Font, type Measure } from './measure';
export { createScene, type Frame, type Scene } from './scene';
export type { SceneInput } from './stage';
export { svgText } from './svg';
export type { Targets, VectorTarget, WordTarget } from './targets';
export { shorten } from './text';
export { type Depth, depths, type Viewport } from './viewport';
