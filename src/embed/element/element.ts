import type { Model } from '../../model/model';
import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead } from '../../player/playhead';
import { allStops } from '../../timeline/stops';
import { attributes, observed, type Settings, settingsOf } from '../attributes/attributes';
import type { Asked, Tokenizer } from '../content/asked';
import { languageOf } from '../content/language';
import { type Shown, stopsKey } from '../content/source';
import { surroundings } from '../content/surroundings';
import type { GivenWeights } from '../content/weights';
import { type Box, openBox } from '../mounted/box';
import { type Mounted, mount } from '../mounted/mount';
import { batch } from './batch';
import { type ElementEvents, fire } from './events';
import { listenIn } from './listening';
import { OwnWeights, presenceOf } from './own-weights';
import { type Reflected, reflectAttributes, upgradeProperties } from './reflected';

declare global {
  interface HTMLElementTagNameMap {
    'hidden-state-flow': HiddenStateFlowElement;
  }
  interface HTMLElementEventMap extends ElementEvents {}
}

/** On a server there is no HTMLElement: the class can be imported there, but makes no elements. */
const Base = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;

export interface HiddenStateFlowElement extends Reflected {}

/**
 * The figure as an element, `<hidden-state-flow>`, for the pages and slides of others.
 *
 * @example <hidden-state-flow sentence="not good" position="1.5" controls></hidden-state-flow>
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the accessors are made from the table of attributes
export class HiddenStateFlowElement extends Base {
  static readonly observedAttributes = observed;

  readonly #own = new OwnWeights({
    arrived: () => this.#changed(),
    failed: (error) => fire(this, 'hidden-state-flow-error', error),
  });
  readonly #presence = presenceOf(this.#own, () => this.#changed(), {
    asked: () => this.#asked,
    isOnPage: () => this.isConnected,
    mount: (shown, position) => this.#mount(shown, position),
    onRest: (position) => this.#reflect(position),
  });
  #box: Box | undefined;
  #tokenizer: Tokenizer | undefined;

  /** Undefined when an attribute has changed since they were read. */
  #settings: Settings | undefined;
  readonly #refreshSoon = batch(() => this.#refresh());
  /** True while the element itself sets its attribute. */
  #isReflecting = false;
  #lastStops: string | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    listenIn(
      root,
      this.#presence,
      () => this.stepBy,
      (command, key) => this.#ask(command, key),
    );
  }

  /** Where the figure is, in steps: −1 folded, 0 unrolled, 3.5 half-way through cell 4. Set it to go there at once. */
  get position(): number {
    return this.#presence.playhead.position;
  }

  set position(position: number) {
    this.seek(position);
  }

  /** Where the motion that is under way will end; the position itself at rest. */
  get target(): number {
    return this.#presence.playhead.target;
  }

  /** How many steps the sentence has; the last position. */
  get length(): number {
    return this.#presence.track.length;
  }

  /** How long it plays from the first word to the last at its speed, in seconds. */
  get duration(): number {
    const { length, stepSeconds } = this.#presence.track;
    return (length * stepSeconds) / this.speed;
  }

  /** False while it plays on to the end by itself. */
  get paused(): boolean {
    return !this.#presence.playhead.playing;
  }

  /** The positions at which a step comes to rest, from the folded figure to the last word. */
  get stops(): readonly number[] {
    const { beats, length } = this.#presence.track;
    return allStops(this.stepBy, beats, length);
  }

  /** The weights of an own network, once they are read: a model, or the bytes of a `.safetensors` file. They come before `model`. */
  get weights(): Model | undefined {
    return this.#own.model;
  }

  /**
   * @throws WeightsError where the bytes are no weights that can be read
   * @throws RangeError where a model lacks something that its cell needs
   */
  set weights(weights: GivenWeights) {
    this.#own.set(weights);
    this.#changed();
  }

  /** The same when they are read, as many take their time. Rejected where they could not be; the element's own network is then shown. */
  get weightsRead(): Promise<Model | undefined> {
    return this.#own.whenRead();
  }

  /** Cuts the sentence into tokens, in the place of the element's own rules. */
  get tokenizer(): Tokenizer | undefined {
    return this.#tokenizer;
  }

  set tokenizer(tokenizer: Tokenizer | null | undefined) {
    this.#tokenizer = tokenizer ?? undefined;
    this.#changed();
  }

  /** One step forward; `by` is the attribute `step-by` unless told. */
  next(by = this.stepBy): void {
    this.#presence.dispatch({ type: 'step', direction: 1, stride: by });
  }

  /** One step back. */
  previous(by = this.stepBy): void {
    this.#presence.dispatch({ type: 'step', direction: -1, stride: by });
  }

  /** Goes to a position: at once, or, like a page that is scrolled smoothly, by travelling there. */
  seek(position: number, { behavior = 'instant' }: { readonly behavior?: 'instant' | 'smooth' } = {}): void {
    this.#presence.dispatch({ type: behavior === 'smooth' ? 'travel' : 'seek', position: Number(position) });
  }

  /** Plays to the end; at the end, from the start. */
  play(): void {
    this.#presence.dispatch({ type: 'play' });
  }

  pause(): void {
    this.#presence.dispatch({ type: 'pause' });
  }

  connectedCallback(): void {
    upgradeProperties(this);
    // The box comes before the figure, so that it has its size at once and nothing on the page moves later.
    this.#box = openBox(this.shadowRoot!);
    this.#changed();
  }

  disconnectedCallback(): void {
    this.#presence.unmount();
    this.#box?.close();
    // An element that is only moved is back by then, and goes on playing.
    queueMicrotask(() => {
      if (this.isConnected) return;
      this.#presence.forgetPlaying();
      this.#own.long.rest();
    });
  }

  /** A move that keeps the state of elements. The figure stays, but the language around it may be another. */
  connectedMoveCallback(): void {
    this.#changed();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#isReflecting || before === after) return;
    this.#changed();
    if (name === 'position') this.#presence.place(this.#asked.settings.position);
  }

  get #asked(): Asked {
    this.#settings ??= settingsOf(this);
    const { asked: weights } = this.#own;
    return { settings: this.#settings, language: languageOf(this), weights, tokenizer: this.#tokenizer };
  }

  /** Shows a change at the end of the task, once for all changes of the same task. */
  #changed(): void {
    this.#settings = undefined;
    this.#presence.changed();
    if (this.isConnected) this.#refreshSoon();
  }

  #refresh(): void {
    this.#presence.refresh();
    if (!this.isConnected) return;
    const stops = stopsKey(this.stepBy, this.#presence.track);
    if (stops === this.#lastStops) return;
    this.#lastStops = stops;
    fire(this, 'hidden-state-flow-stops', undefined);
  }

  #mount(shown: Shown, position: number): Mounted {
    return mount({
      root: this.shadowRoot!,
      clock: surroundings.clock,
      shown,
      position,
      onDark: (dark) => this.#box?.setDark(dark),
      onMove: (playhead) => this.#moved(playhead),
      onAsk: (command) => this.#ask(command),
      onSentence: (sentence) => {
        this.sentence = sentence;
        fire(this, 'hidden-state-flow-sentence', undefined);
      },
    });
  }

  /** A person asks for something. @returns whether it was done */
  #ask(command: PlayerCommand, key?: string): boolean {
    const allowed = fire(this, 'hidden-state-flow-request', { command, ...(key !== undefined && { key }) });
    if (allowed) this.#presence.dispatch(command);
    return allowed;
  }

  #moved(playhead: Playhead): void {
    const settled = !isMoving(playhead);
    if (settled) this.#reflect(playhead.position);
    fire(this, 'hidden-state-flow-move', undefined);
    if (settled) fire(this, 'hidden-state-flow-settle', undefined);
  }

  #reflect(position: number): void {
    if (position === attributes.position.read(this.getAttribute('position'))) return;
    this.#isReflecting = true;
    this.setAttribute('position', String(position));
    this.#isReflecting = false;
    this.#settings = undefined;
  }
}

reflectAttributes(HiddenStateFlowElement.prototype);
