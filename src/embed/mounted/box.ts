import { createSizer } from './layout';
import { fitToSlide } from './slide';
import { sheetOf, styleSheets } from './styles';

/** The box of an element on a page: its styles and its size, which are there before the figure is. */
export interface Box {
  setDark(dark: boolean): void;
  /** Stops watching the slide around it. */
  close(): void;
}

/** As wide as before, but no higher: without its ratio the box would become narrower, and stand at one side. */
const limitOf = (height: number): string =>
  `:host { aspect-ratio: auto; height: ${height}px; max-height: ${height}px }`;

/** Where something stands beside it on a slide, large type asks for a high figure rather than a wide one. */
const upright = ':host([compact]) { aspect-ratio: 4 / 5 }';

export function openBox(root: ShadowRoot): Box {
  const host = root.host as HTMLElement;
  const document = host.ownerDocument;
  let dark = false;
  let limit: CSSStyleSheet | undefined;
  let beside = false;
  const apply = (): void => {
    root.adoptedStyleSheets = [
      ...styleSheets(document, dark),
      ...(beside ? [sheetOf(document, [upright])] : []),
      ...(limit ? [limit] : []),
    ];
  };
  apply();
  if (!root.querySelector('.sizer')) root.prepend(createSizer());
  const stopFitting = fitToSlide(
    host,
    (height) => {
      if (height === undefined && limit === undefined) return;
      limit = height === undefined ? undefined : sheetOf(document, [limitOf(height)]);
      apply();
    },
    (next) => {
      if (next === beside) return;
      beside = next;
      apply();
    },
  );
  return {
    setDark(next) {
      dark = next;
      apply();
    },
    close: stopFitting,
  };
}
