/** What the plugin uses of a reveal.js deck. */
export interface RevealDeck {
  getSlidesElement(): HTMLElement | null;
  getCurrentSlide(): HTMLElement | null | undefined;
  getConfig(): { readonly fragments?: boolean; readonly autoSlide?: number | false };
  isOverview(): boolean;
  syncFragments(slide: HTMLElement): unknown;
  navigateFragment(index: number): unknown;
  next(): void;
  prev(): void;
  on(event: string, listener: () => void): void;
  off(event: string, listener: () => void): void;
}
