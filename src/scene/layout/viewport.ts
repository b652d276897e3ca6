/** How far the black box is opened. */
export type Depth = 'box' | 'vectors' | 'numbers';

export const depths: readonly Depth[] = ['box', 'vectors', 'numbers'];

/** The space that the figure has, in the scene's units. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
}
