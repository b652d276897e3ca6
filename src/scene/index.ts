export { type Depth, depths, type Viewport } from './layout/viewport';
export { formatValue } from './marks/column';
export type { Mark, Rect } from './marks/mark';
export { approximateMeasure, type Font, type Measure } from './marks/measure';
export { svgText } from './marks/svg-text';
export { shorten } from './marks/text';
export { createScene, type Frame, type Scene } from './scene';
export type { SceneInput } from './stage';
export type { Targets, VectorTarget, WordTarget } from './targets';
