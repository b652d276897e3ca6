/** The shapes that a slide or a film has, by their usual names. */
export const aspects = ['16:9', '4:3', '1:1'] as const;

export type Aspect = (typeof aspects)[number];

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of each in the units of CSS: that of a slide in PowerPoint, where a slide has that shape. */
export const sizes: Readonly<Record<Aspect, Size>> = {
  '16:9': { width: 1280, height: 720 },
  '4:3': { width: 960, height: 720 },
  '1:1': { width: 960, height: 960 },
};
