import type { LanguageName } from '../../src/language';
import { firstContent } from './content';
import type { PlainElement } from './nodes';
import type { Placing } from './place';
import { renderPage } from './render';
import { captionOf, placedFigure, type ShapeName, shapes } from './samples';

const names = Object.keys(shapes) as ShapeName[];

/** The page as it is first seen, in one language. */
export interface FirstPage {
  /** As the page's `lang` says it. */
  readonly tag: string;
  readonly html: string;
  readonly placing: Placing;
}

/** Renders the page once for every shape, and puts the pictures of all into one page: one of them is seen in each window. */
export async function firstPage(language: LanguageName): Promise<FirstPage> {
  const rendered: PlainElement[] = [];
  // One after the other: they share their surroundings.
  for (const name of names) rendered.push(await renderPage(language, shapes[name]));
  const main = rendered[0]!;
  const pictures = rendered.map((from, index) =>
    marked(from.querySelector('.figure-picture')!, names[index]!),
  );
  const [own, ...others] = pictures as [PlainElement, ...PlainElement[]];
  for (const other of others) own.parentNode!.insertBefore(other, own.nextElementSibling);
  return { tag: firstContent(language).strings.tag, html: main.toHtml(), placing: placingOf(language) };
}

function placingOf(language: LanguageName): Placing {
  const content = firstContent(language);
  const [wide, narrow] = [placedFigure(content, shapes.wide), placedFigure(content, shapes.narrow)];
  return { figures: { wide, narrow }, caption: captionOf(content), tokens: content.tokens };
}

function marked(picture: PlainElement, shape: ShapeName): PlainElement {
  picture.setAttribute('class', `${picture.getAttribute('class')} ${shape}`);
  return picture;
}
