/** What the plugin uses of a reveal.js deck. */
export interface RevealDeck {
  getSlidesElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | null | undefined;
  getConfig(): { readonly fragments?: boolean; readonly autoSlide?: number | false };
  isOverview(): boolean;
  /** Not all versions have both: 4 has the first, 6 the second. */
  isPrintingPDF?(): boolean;
  isPrintView?(): boolean;
  syncFragments(slide: HTMLElement): unknown;
  navigateFragment(index: number): unknown;
  next(): void;
  prev(): void;
  getIndices(): { readonly h: number; readonly v?: number };
  on(event: string, listener: (event: Event) => void): void;
  off(event: string, listener: (event: Event) => void): void;
}
