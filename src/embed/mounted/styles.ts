import controls from '../../../styles/controls.css?inline';
import darkScheme from '../../../styles/dark.css?inline';
import element from '../../../styles/element.css?inline';
import figure from '../../../styles/figure.css?inline';
import theme from '../../../styles/theme.css?inline';

/** A sheet belongs to the document that made it; elements of one document share theirs. */
const sheets = new WeakMap<Document, readonly [usual: CSSStyleSheet, dark: CSSStyleSheet]>();

/**
 * The styles of the element in a document, light unless it is told otherwise. A sheet made by a program needs no
 * permission of a Content-Security-Policy.
 */
export function styleSheets(document: Document, dark: boolean): CSSStyleSheet[] {
  let made = sheets.get(document);
  if (!made) {
    made = [sheetOf(document, [theme, figure, controls, element]), sheetOf(document, [darkScheme])];
    sheets.set(document, made);
  }
  return dark ? [...made] : [made[0]];
}

/** A style sheet of a document. */
export function sheetOf(document: Document, texts: readonly string[]): CSSStyleSheet {
  const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
  const sheet = new Sheet();
  sheet.replaceSync(texts.join('\n'));
  return sheet;
}
