import { readFileSync } from 'node:fs';
import { measureIn, portable } from '../../src/export/faces/families';
import { tableFaces } from '../../src/export/faces/table';
import type { Scheme } from '../../src/export/resolved/palette';
import { createStylist, type StylistOptions } from '../../src/export/resolved/stylist';
import { type Aspect, sizes } from '../../src/export/storyboard/aspect';
import { createStoryboard, type Storyboard } from '../../src/export/storyboard/storyboard';
import { takeStrings } from '../../src/language/take';
import type { FigureContent } from '../../src/view/figure/content';
import { comparedInput, inputOf, type Setting } from '../scene/make';

/** What the exports of the tests are drawn with: as the command line does it. */
export const measure = tableFaces();

export const styleIn = (scheme: Scheme): StylistOptions => ({
  sheet: readFileSync('styles/figure.css', 'utf8'),
  theme: readFileSync('styles/theme.css', 'utf8'),
  scheme,
  families: portable,
});

export const stylistIn = (scheme: Scheme) => createStylist(styleIn(scheme));

export const storyboardOf = (setting: Setting = {}, aspect: Aspect = '16:9'): Storyboard =>
  storyboardIn(inputOf(setting), setting, aspect);

/** Of two figures that are compared. */
export const comparedStoryboard = (upper: Setting, lower: Setting): Storyboard =>
  storyboardIn(comparedInput(upper, lower), upper, '16:9');

function storyboardIn(content: FigureContent, setting: Setting, aspect: Aspect): Storyboard {
  return createStoryboard({
    content,
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled: takeStrings[setting.language ?? 'en'].unrolled,
  });
}
