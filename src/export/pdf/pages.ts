import type { Job } from '../job';
import type { Size } from '../storyboard/aspect';

/** Prints a window; a test looks at it instead. */
export type Print = (window: Window) => void;

/**
 * Has the browser print pictures, one a page, each as large as its page: what is chosen there as “Save as PDF” is one page a stop,
 * of drawings. They are in a frame of their own, so that nothing of the page around is printed.
 *
 * @param pictures SVG files, each drawn when it is its turn
 */
export async function printPages(
  pictures: Iterable<string>,
  { width, height }: Size,
  host: HTMLElement,
  job: Job,
  print: Print = (window) => window.print(),
): Promise<void> {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  // A frame that is not displayed is not printed.
  Object.assign(frame.style, {
    position: 'fixed',
    right: '0',
    bottom: '0',
    width: '0',
    height: '0',
    border: '0',
  });
  host.append(frame);
  const { contentDocument: paper, contentWindow: window } = frame;
  if (!paper || !window) {
    frame.remove();
    throw new Error('this browser prints no frames: print the page itself');
  }
  const style = paper.createElement('style');
  // On the screen the pages are not laid out: hundreds of them would hold the page up, and nobody sees them there.
  style.textContent = `@page { size: ${width}px ${height}px; margin: 0 } body { margin: 0 }
    svg { display: block; width: 100%; height: auto; break-inside: avoid } svg:not(:last-child) { break-after: page }
    @media screen { svg { display: none } }`;
  paper.head.append(style);
  const parser = new DOMParser();
  try {
    await job.breathe();
    for (const picture of pictures) {
      await job.breathe();
      paper.body.append(paper.adoptNode(parser.parseFromString(picture, 'image/svg+xml').documentElement));
      await job.breathe();
    }
  } catch (error) {
    frame.remove();
    throw error;
  }
  window.addEventListener('afterprint', () => frame.remove());
  print(window);
}
