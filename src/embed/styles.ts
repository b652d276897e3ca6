import controls from '../../styles/controls.css?inline';
import element from '../../styles/element.css?inline';
import figure from '../../styles/figure.css?inline';
import theme from '../../styles/theme.css?inline';

/** A sheet belongs to the document that made it; elements of one document share one. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/** The styles of the element. A sheet made by a program needs no permission of a Content-Security-Policy. */
export function styleSheet(document: Document): CSSStyleSheet {
  let sheet = sheets.get(document);
  if (!sheet) {
    const { CSSStyleSheet: Sheet } = document.defaultView ?? globalThis;
    sheet = new Sheet();
    sheet.replaceSync([theme, figure, controls, element].join('\n'));
    sheets.set(document, sheet);
  }
  return sheet;
}
