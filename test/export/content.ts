import { readFileSync } from 'node:fs';
import { measureIn, portable } from '../../src/export/faces/families';
import { tableFaces } from '../../src/export/faces/table';
import type { Scheme } from '../../src/export/resolved/palette';
import { createStylist, type StylistOptions } from '../../src/export/resolved/stylist';
import { type Aspect, sizes } from '../../src/export/storyboard/aspect';
import { createStoryboard, type Storyboard } from '../../src/export/storyboard/storyboard';
import { takeStrings } from '../../src/language/take';
import { inputOf, type Setting } from '../scene/make';

/** What the exports of the tests are drawn with: as the command line does it. */
export const measure = tableFaces();

export const styleIn = (scheme: Scheme): StylistOptions => ({
  sheet: readFileSync('styles/figure.css', 'utf8'),
  theme: readFileSync('styles/theme.css', 'utf8'),
  scheme,
  families: portable,
});

export const stylistIn = (scheme: Scheme) => createStylist(styleIn(scheme));

export function storyboardOf(setting: Setting = {}, aspect: Aspect = '16:9'): Storyboard {
  return createStoryboard({
    content: inputOf(setting),
    size: sizes[aspect],
    measure: measureIn(measure, portable),
    unrolled: takeStrings[setting.language ?? 'en'].unrolled,
  });
}
