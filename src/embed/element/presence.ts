import type { PlayerCommand } from '../../player/player';
import { type Playhead, playheadAt, type Track } from '../../player/playhead';
import type { Asked } from '../content/asked';
import type { Shown, Source } from '../content/source';
import type { Mounted } from '../mounted/mount';
import { afterCommand, takenAway, within } from './detached';

/** What a presence knows of its element. */
export interface PresenceHost {
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
export class Presence {
  readonly #host: PresenceHost;
  /** Where it is while there is no figure. */
  #kept = playheadAt(0);
  #mounted: Mounted | undefined;
  #shown: Shown | undefined;
  /** The place that the attribute has named since the figure was last made equal to it. */
  #named: number | undefined;
  #hasPlayed = false;

  constructor(host: PresenceHost) {
    this.#host = host;
  }

  get playhead(): Playhead {
    this.refresh();
    return this.#mounted ? this.#mounted.playhead : within(this.#kept, this.track.length);
  }

  get track(): Track {
    const { source, asked } = this.#host;
    return source.track(asked());
  }

  /** The playhead of the figure that is on the page, if there is one. */
  get shownPlayhead(): Playhead | undefined {
    return this.#mounted?.playhead;
  }

  /** Something that it is asked to show has changed; `refresh` shows it. */
  changed(): void {
    this.#shown = undefined;
  }

  /** The attribute names a place. It is clamped when it is shown, as the sentence may be the next attribute. */
  place(position: number): void {
    if (this.#mounted) this.#named = position;
    else this.#kept = playheadAt(position);
  }

  /** Makes what is on the page equal to what is asked. */
  refresh(): void {
    const { source, asked, isOnPage } = this.#host;
    if (!isOnPage()) {
      this.unmount();
      return;
    }
    const model = source.model(asked());
    const isShown = this.#mounted !== undefined && this.#shown?.content.trace.model === model;
    // While a network is on its way, or a long sentence is being read, what was there stays.
    const shown = model && !isShown && source.shown(asked(), model);
    if (shown) this.#show(shown);
    const position = this.#named;
    this.#named = undefined;
    if (position !== undefined) this.#mounted?.dispatch({ type: 'seek', position });
  }

  dispatch(command: PlayerCommand): void {
    this.refresh();
    if (this.#mounted) {
      this.#mounted.dispatch(command);
      return;
    }
    this.#kept = afterCommand(this.playhead, command, this.track);
    this.#host.onRest(this.#kept.position);
  }

  /** Takes the figure away. */
  unmount(): void {
    if (!this.#mounted) return;
    this.#kept = this.#named === undefined ? takenAway(this.#mounted.playhead) : playheadAt(this.#named);
    this.#mounted.destroy();
    this.#mounted = undefined;
    this.#shown = undefined;
    this.#named = undefined;
    this.#host.onRest(this.#kept.position);
  }

  /** When it is put back, it does not go on playing. */
  forgetPlaying(): void {
    this.#kept = playheadAt(this.#kept.position);
  }

  #show(shown: Shown): void {
    this.#shown = shown;
    if (this.#mounted) {
      this.#mounted.show(shown);
      return;
    }
    const { playing, position } = this.#kept;
    this.#mounted = this.#host.mount(shown, position);
    if (playing || (shown.settings.autoplay && !this.#hasPlayed)) this.#mounted.dispatch({ type: 'play' });
    this.#hasPlayed = true;
  }
}
