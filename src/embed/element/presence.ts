import type { PlayerCommand } from '../../player/player';
import { type Playhead, playheadAt, type Track } from '../../player/playhead';
import type { Asked } from '../content/asked';
import type { Shown, Source } from '../content/source';
import type { Mounted } from '../mounted/mount';
import { afterCommand, takenAway, within } from './detached';

export interface PresenceOptions {
  readonly source: Source;
  readonly asked: () => Asked;
  readonly isOnPage: () => boolean;
  /** Puts the figure on the page. */
  readonly mount: (shown: Shown, position: number) => Mounted;
  /** Told where the playhead is after a command, or after the figure was taken away, while there is no figure. */
  readonly onRest: (position: number) => void;
}

/**
 * The figure of an element and its place in the sentence. The figure is there only while the element is on a page and its
 * network has come; the place is kept from the first attribute on, through being moved, taken away and put back.
 */
export interface Presence {
  readonly playhead: Playhead;
  readonly track: Track;
  /** The playhead of the figure that is on the page, if there is one. */
  readonly shownPlayhead: Playhead | undefined;
  /** Something that it is asked to show has changed; `refresh` shows it. */
  changed(): void;
  /** The attribute names a place. It is clamped when it is shown, as the sentence may be the next attribute. */
  place(position: number): void;
  /** Makes what is on the page equal to what is asked. */
  refresh(): void;
  dispatch(command: PlayerCommand): void;
  /** Takes the figure away. */
  unmount(): void;
  /** Once it is put back, it does not go on playing. */
  forgetPlaying(): void;
}

export function createPresence({ source, asked, isOnPage, mount, onRest }: PresenceOptions): Presence {
  /** Where it is while there is no figure. */
  let kept = playheadAt(0);
  let mounted: Mounted | undefined;
  let shown: Shown | undefined;
  /** The place that the attribute has named since the figure was last made equal to it. */
  let named: number | undefined;
  let hasPlayed = false;

  const show = (next: Shown): void => {
    shown = next;
    if (mounted) {
      mounted.show(next);
      return;
    }
    const { playing, position } = kept;
    mounted = mount(next, position);
    if (playing || (next.settings.autoplay && !hasPlayed)) mounted.dispatch({ type: 'play' });
    hasPlayed = true;
  };

  const refresh = (): void => {
    if (!isOnPage()) {
      unmount();
      return;
    }
    const model = source.model(asked());
    // While a network is on its way, what was there stays.
    if (model && !(mounted && shown?.content.trace.model === model)) show(source.shown(asked(), model));
    const position = named;
    named = undefined;
    if (position !== undefined) mounted?.dispatch({ type: 'seek', position });
  };

  const unmount = (): void => {
    if (!mounted) return;
    kept = takenAway(mounted.playhead);
    mounted.destroy();
    mounted = undefined;
    shown = undefined;
    if (named !== undefined) kept = playheadAt(named);
    named = undefined;
    onRest(kept.position);
  };

  const current = (): Playhead => {
    refresh();
    return mounted ? mounted.playhead : within(kept, source.track(asked()).length);
  };

  return {
    get playhead() {
      return current();
    },
    get track() {
      return source.track(asked());
    },
    get shownPlayhead() {
      return mounted?.playhead;
    },
    changed() {
      shown = undefined;
    },
    place(position) {
      if (mounted) named = position;
      else kept = playheadAt(position);
    },
    refresh,
    dispatch(command) {
      refresh();
      if (mounted) {
        mounted.dispatch(command);
        return;
      }
      kept = afterCommand(current(), command, source.track(asked()));
      onRest(kept.position);
    },
    unmount,
    forgetPlaying() {
      kept = playheadAt(kept.position);
    },
  };
}
