import { followTheme } from './theme';

export interface AroundListeners {
  readonly onDark: (dark: boolean) => void;
  /** Whether any of it is in view. */
  readonly onSeen: (seen: boolean) => void;
  /** Whether the system asks for less motion. It is told at once, and after every change. */
  readonly onReducedMotion: (reduced: boolean) => void;
  /** Told before the page is put on paper, and after it. */
  readonly onPaper: (paper: boolean) => void;
}

/**
 * Follows what the page and the system around an element say of how it is shown.
 *
 * @returns a function that stops following
 */
export function followAround(host: Element, listeners: AroundListeners): () => void {
  const { onDark, onSeen, onReducedMotion, onPaper } = listeners;
  const theme = followTheme(host, onDark);
  const view = new IntersectionObserver((entries) => {
    // A slide that comes into view may be another one than the slide that was measured.
    theme.check();
    onSeen(entries.at(-1)!.isIntersecting);
  });
  view.observe(host);
  const motion = matchMedia('(prefers-reduced-motion: reduce)');
  const tellMotion = (): void => onReducedMotion(motion.matches);
  tellMotion();
  motion.addEventListener('change', tellMotion);
  const paper = matchMedia('print');
  const tellPaper = (): void => onPaper(paper.matches);
  paper.addEventListener('change', tellPaper);
  return () => {
    paper.removeEventListener('change', tellPaper);
    view.disconnect();
    theme.destroy();
    motion.removeEventListener('change', tellMotion);
  };
}
