import figure from '../../../styles/figure.css?inline';
import theme from '../../../styles/theme.css?inline';
import { createScene, svgText } from '../../scene';
import { canvasMeasure } from '../../view/drawing/measure';
import type { FigureContent } from '../../view/figure/content';

const viewport = { width: 1280, height: 640 };

/** The figure at a position as an SVG file that contains its styles. */
export function pictureText(content: FigureContent, position: number): string {
  const scene = createScene({ ...content, viewport, measure: canvasMeasure() });
  const text = svgText(scene.frame(position));
  const own = ':root { color-scheme: light; font-family: var(--text); background: #fff }';
  // A CDATA section may contain any characters but its own end.
  const style = `<style><![CDATA[${[theme, figure, own].join('\n').replaceAll(']]>', '')}]]></style>`;
  return text.replace('>\n', `>\n  ${style}\n`);
}
