import type { LanguageName } from '../../src/language';
import type { Frame, Mark } from '../../src/scene';
import { firstContent } from './content';
import { PlainElement } from './nodes';
import type { Placing } from './place';
import { renderPage } from './render';
import { captionOf, frameOf, placedFigure, type ShapeName, shapes } from './samples';

/** The page as it is first seen, in one language. */
export interface FirstPage {
  /** As the page's `lang` says it. */
  readonly tag: string;
  readonly html: string;
  readonly placing: Placing;
}

/** Renders the page, with a picture for every shape of the figure on one sheet each: one of them is seen in each window. */
export async function firstPage(language: LanguageName): Promise<FirstPage> {
  const content = firstContent(language);
  const main = await renderPage(language, shapes.wide);
  const [wide, narrow] = (['wide', 'narrow'] as const).map((name) =>
    sheetOf(name, frameOf(content, shapes[name])),
  ) as [PlainElement, PlainElement];
  // Where scripts run, what stands in this element is text, of which no elements are made.
  const withoutScripts = new PlainElement('noscript', undefined);
  withoutScripts.append(narrow);
  main.querySelector('.figure-sheets')!.replaceChildren(wide, withoutScripts);
  return { tag: content.strings.tag, html: main.toHtml(), placing: placingOf(language) };
}

function sheetOf(shape: ShapeName, { width, height, marks }: Frame): PlainElement {
  const sheet = new PlainElement('svg', undefined);
  sheet.setAttribute('class', `figure-sheet ${shape}`);
  sheet.setAttribute('viewBox', `0 0 ${width} ${height}`);
  sheet.append(...marks.map(drawn));
  return sheet;
}

function drawn({ tag, attributes, text, children = [] }: Mark): PlainElement {
  const made = new PlainElement(tag, undefined);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...(text === undefined ? children.map(drawn) : [text]));
  return made;
}

function placingOf(language: LanguageName): Placing {
  const content = firstContent(language);
  const [wide, narrow] = [placedFigure(content, shapes.wide), placedFigure(content, shapes.narrow)];
  return { figures: { wide, narrow }, caption: captionOf(content), tokens: content.tokens };
}
