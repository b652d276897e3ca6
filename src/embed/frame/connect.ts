import { type Answer, type Question, readAnswer, type State, written } from './messages';

/** A figure in a frame, as the page around it sees it. */
export interface FramedFigure {
  /** Where it is; undefined until the frame has answered. */
  readonly state: State | undefined;
  next(): void;
  previous(): void;
  seek(position: number): void;
  play(): void;
  pause(): void;
  /** Stops listening. */
  disconnect(): void;
}

/** What the page around is told by the frame. */
export interface FrameListeners {
  readonly onState?: (state: State) => void;
  /** A step beyond either end was asked for: it is the deck's. */
  readonly onNext?: () => void;
  readonly onPrevious?: () => void;
}

/**
 * Speaks with the figure in a frame, whose address must name this page's origin. A key that is pressed in the frame and
 * not used there is pressed again on the frame, so that a deck hears it.
 *
 * @example connect(document.querySelector('iframe'), { onNext: () => Reveal.next() })
 */
export function connect(frame: HTMLIFrameElement, listeners: FrameListeners = {}): FramedFigure {
  let state: State | undefined;
  const { origin } = new URL(frame.src, frame.baseURI);
  const ask = (question: Question): void => {
    if (hasCome(frame)) frame.contentWindow?.postMessage(written(question), origin);
  };
  const greet = (): void => ask({ type: 'hello' });

  const onAnswer = (answer: Answer): void => {
    switch (answer.type) {
      case 'ready':
      case 'state': {
        const { type: _, ...told } = answer;
        state = told;
        listeners.onState?.(state);
        break;
      }
      case 'next':
        listeners.onNext?.();
        break;
      case 'previous':
        listeners.onPrevious?.();
        break;
      case 'key': {
        const { type: _, ...key } = answer;
        frame.dispatchEvent(
          new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }),
        );
      }
    }
  };
  const onMessage = (event: MessageEvent): void => {
    if (event.source !== frame.contentWindow || event.origin !== origin) return;
    const answer = readAnswer(event.data);
    if (answer) onAnswer(answer);
  };
  addEventListener('message', onMessage);
  // The frame may load another page later.
  frame.addEventListener('load', greet);
  greet();
  return {
    get state() {
      return state;
    },
    next: () => ask({ type: 'next' }),
    previous: () => ask({ type: 'previous' }),
    seek: (position) => ask({ type: 'seek', position }),
    play: () => ask({ type: 'play' }),
    pause: () => ask({ type: 'pause' }),
    disconnect() {
      removeEventListener('message', onMessage);
      frame.removeEventListener('load', greet);
    },
  };
}

/** Until its page has come, a frame holds an empty page of this origin, to which nothing is posted. */
const hasCome = ({ contentDocument }: HTMLIFrameElement): boolean => contentDocument?.URL !== 'about:blank';
