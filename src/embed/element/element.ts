import { cells } from '../../model/cells';
import { chainsOf, checkModel, type Model } from '../../model/model';
import { readModel } from '../../model/weights/read';
import type { PlayerCommand } from '../../player/player';
import { isMoving, type Playhead, playheadAt, reduce, type Track } from '../../player/playhead';
import { beatsOf, stepSeconds } from '../../timeline/beats';
import { clampPosition } from '../../timeline/moment';
import { allStops } from '../../timeline/stops';
import {
  attributes,
  observed,
  type PropertyName,
  propertyNames,
  type Settings,
  settingsOf,
} from '../attributes/attributes';
import { createContents, sentenceOf, type Tokenizer } from '../content/content';
import { languageOf } from '../content/language';
import { createNetwork } from '../content/network';
import { surroundings } from '../content/surroundings';
import { type Mounted, mount, type Shown } from '../mounted/mount';
import { styleSheets } from '../mounted/styles';
import { type ElementEvents, fire } from './events';
import { changes, handleKeys } from './keys';

declare global {
  interface HTMLElementTagNameMap {
    'hidden-state-flow': HiddenStateFlowElement;
  }
  interface HTMLElementEventMap extends ElementEvents {}
}

/** On a server there are no elements: the class is there, and makes none. */
const Base = (typeof HTMLElement === 'undefined' ? class {} : HTMLElement) as typeof HTMLElement;

/** The properties that reflect an attribute of the same meaning; a value that makes no sense gives the default. */
export interface HiddenStateFlowElement extends Reflected {}
type Reflected = { -readonly [Key in Exclude<PropertyName, 'position'>]: Settings[Key] };

/**
 * The figure as an element, `<hidden-state-flow>`, for the pages and slides of others.
 *
 * @example <hidden-state-flow sentence="not good" position="1.5" controls></hidden-state-flow>
 */
// biome-ignore lint/suspicious/noUnsafeDeclarationMerging: the accessors are made from the table of attributes
export class HiddenStateFlowElement extends Base {
  static readonly observedAttributes = observed;

  readonly #failed = (error: Error): void => {
    fire(this, 'hidden-state-flow-error', error);
  };
  readonly #contents = createContents(this.#failed);
  readonly #network = createNetwork({ arrived: () => this.#arrived(), failed: this.#failed });
  #weights: Model | undefined;
  #tokenizer: Tokenizer | undefined;

  /** Where it is while it is on no page, or has no network yet. */
  #kept: Playhead = playheadAt(0);
  #mounted: Mounted | undefined;
  /** The place that the attribute has named since it was last shown. */
  #wanted: number | undefined;
  #hasPlayed = false;

  /** Undefined when an attribute has changed since they were read. */
  #settings: Settings | undefined;
  #shown: Shown | undefined;
  #waiting = false;
  #reflecting = false;
  /** What the stops depended on when they were told last. */
  #toldStops: string | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    handleKeys(root, {
      playhead: () => this.#playhead,
      track: () => this.#track,
      stride: () => this.stepBy,
      ask: (command, key) => this.#ask(command, key),
    });
    // A finger that moves the figure does not turn the deck's page as well.
    for (const name of ['pointerdown', 'touchstart'])
      root.addEventListener(name, (event) => this.#keepTouch(event), { passive: true });
  }

  /** Where the figure is, in steps: −1 folded, 0 unrolled, 3.5 half-way through cell 4. Set it to go there at once. */
  get position(): number {
    return this.#playhead.position;
  }

  set position(position: number) {
    this.seek(position);
  }

  /** Where the motion that is under way will end; the position itself at rest. */
  get target(): number {
    return this.#playhead.target;
  }

  /** How many steps the sentence has; the last position. */
  get length(): number {
    return this.#track.length;
  }

  /** How long it plays from the first word to the last at its speed, in seconds. */
  get duration(): number {
    const { length, stepSeconds } = this.#track;
    return (length * stepSeconds) / this.speed;
  }

  /** False while it plays on to the end by itself. */
  get paused(): boolean {
    return !this.#playhead.playing;
  }

  /** The positions at which a step comes to rest, from the folded figure to the last word. */
  get stops(): readonly number[] {
    const { beats, length } = this.#track;
    return allStops(this.stepBy, beats, length);
  }

  /** The weights of an own network: a model, or the bytes of a `.safetensors` file. They come before `model`. */
  get weights(): Model | undefined {
    return this.#weights;
  }

  /**
   * @throws WeightsError where the bytes are no weights that can be read
   * @throws RangeError where a model has not all that its cell needs
   */
  set weights(weights: Model | ArrayBuffer | ArrayBufferView | null | undefined) {
    if (isModel(weights)) checkModel(weights);
    this.#weights = isModel(weights) ? weights : weights ? readModel(weights) : undefined;
    this.#changed();
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
    this.#dispatch({ type: 'step', direction: 1, stride: by });
  }

  /** One step back. */
  previous(by = this.stepBy): void {
    this.#dispatch({ type: 'step', direction: -1, stride: by });
  }

  /** Goes to a position: at once, or, like a page that is scrolled smoothly, by travelling there. */
  seek(position: number, { behavior = 'instant' }: { readonly behavior?: 'instant' | 'smooth' } = {}): void {
    this.#dispatch({ type: behavior === 'smooth' ? 'travel' : 'seek', position: Number(position) });
  }

  /** Plays to the end; at the end, from the start. */
  play(): void {
    this.#dispatch({ type: 'play' });
  }

  pause(): void {
    this.#dispatch({ type: 'pause' });
  }

  connectedCallback(): void {
    for (const name of upgradable) upgrade(this, name);
    // Its box at once, so that nothing on the page is moved by what it shows later.
    this.shadowRoot!.adoptedStyleSheets = styleSheets(this.ownerDocument, false);
    this.#changed();
  }

  disconnectedCallback(): void {
    this.#unmount();
    // An element that is merely moved is back by then, and goes on playing.
    queueMicrotask(() => {
      if (!this.isConnected) this.#kept = playheadAt(this.#kept.position);
    });
  }

  /** A move that keeps the state of elements: there is nothing to build again, but its language may be another. */
  connectedMoveCallback(): void {
    this.#changed();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (this.#reflecting || before === after) return;
    this.#changed();
    if (name !== 'position') return;
    // Not clamped yet: the sentence that it is a place in may be the next attribute.
    const { position } = this.#now;
    if (this.#mounted) this.#wanted = position;
    else this.#kept = playheadAt(position);
  }

  get #now(): Settings {
    this.#settings ??= settingsOf(this);
    return this.#settings;
  }

  get #tokens(): readonly string[] {
    return this.#contents.tokens(this.#now, languageOf(this), this.#tokenizer, this.#model);
  }

  get #track(): Track {
    const model = this.#model;
    const cell = model?.cell ?? cells[this.#now.cell];
    const length = (model ? chainsOf(model).length : 1) * this.#tokens.length;
    return { length, beats: beatsOf(cell), stepSeconds: stepSeconds(cell) };
  }

  get #model(): Model | undefined {
    return this.#network.of(this.#now, this.#weights);
  }

  get #playhead(): Playhead {
    this.#refresh();
    if (this.#mounted) return this.#mounted.playhead;
    const { position } = this.#kept;
    const clamped = clampPosition(position, this.length);
    return clamped === position ? this.#kept : playheadAt(clamped);
  }

  /** Shows the change soon, once for all changes of the same moment. */
  #changed(): void {
    this.#settings = undefined;
    this.#shown = undefined;
    if (this.#waiting || !this.isConnected) return;
    this.#waiting = true;
    queueMicrotask(() => {
      this.#waiting = false;
      this.#arrived();
    });
  }

  #arrived(): void {
    this.#refresh();
    if (!this.isConnected) return;
    // Not the stops themselves: of a long sentence there are many.
    const { length, beats } = this.#track;
    const stops = [this.stepBy, length, ...beats.map(({ end }) => end)].join(' ');
    if (stops === this.#toldStops) return;
    this.#toldStops = stops;
    fire(this, 'hidden-state-flow-stops', undefined);
  }

  /** Makes what is on the page equal to what the attributes and properties say. */
  #refresh(): void {
    if (!this.isConnected) {
      this.#unmount();
      return;
    }
    const model = this.#model;
    // While a network is on its way, what was there stays.
    if (model && !(this.#mounted && this.#shown?.content.trace.model === model)) this.#show(model);
    const position = this.#wanted;
    this.#wanted = undefined;
    if (position !== undefined) this.#mounted?.dispatch({ type: 'seek', position });
  }

  #show(model: Model): void {
    const language = languageOf(this);
    const settings = this.#now;
    const content = this.#contents.figure(settings, language, this.#tokens, model);
    this.#shown = { settings, sentence: sentenceOf(settings, language), content };
    if (this.#mounted) this.#mounted.show(this.#shown);
    else this.#mount(this.#shown);
  }

  #mount(shown: Shown): void {
    const { playing, position } = this.#kept;
    this.#mounted = mount({
      root: this.shadowRoot!,
      clock: surroundings.clock,
      shown,
      position,
      onMove: (playhead) => this.#moved(playhead),
      onAsk: (command) => this.#ask(command),
      onSentence: (sentence) => {
        this.sentence = sentence;
        fire(this, 'hidden-state-flow-sentence', undefined);
      },
    });
    if (playing || (shown.settings.autoplay && !this.#hasPlayed)) this.#mounted.dispatch({ type: 'play' });
    this.#hasPlayed = true;
  }

  #unmount(): void {
    if (!this.#mounted) return;
    const { playing, position, target } = this.#mounted.playhead;
    // A motion that is cut off has arrived: what it was on its way to is where it is.
    this.#kept = playing ? { ...playheadAt(position), playing } : playheadAt(target);
    this.#mounted.destroy();
    this.#mounted = undefined;
    this.#shown = undefined;
    if (this.#wanted !== undefined) this.#kept = playheadAt(this.#wanted);
    this.#wanted = undefined;
    this.#reflect(this.#kept.position);
  }

  #dispatch(command: PlayerCommand): void {
    this.#refresh();
    if (this.#mounted) {
      this.#mounted.dispatch(command);
      return;
    }
    const next = reduce(this.#playhead, command, this.#track);
    this.#kept = next.playing ? next : playheadAt(next.target);
    this.#reflect(this.#kept.position);
  }

  /** A person asks for something. @returns whether it was done */
  #ask(command: PlayerCommand, key?: string): boolean {
    const request = key === undefined ? { command } : { command, key };
    const allowed = fire(this, 'hidden-state-flow-request', request);
    if (allowed) this.#dispatch(command);
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
    this.#reflecting = true;
    this.setAttribute('position', String(position));
    this.#reflecting = false;
    this.#settings = undefined;
  }

  #keepTouch(event: Event): void {
    const touch = (event as PointerEvent).pointerType !== 'mouse';
    const { playhead } = this.#mounted ?? {};
    if (!touch || !playhead) return;
    const step = (direction: 1 | -1): boolean =>
      changes(playhead, { type: 'step', direction, stride: this.stepBy }, this.#track);
    if (step(1) && step(-1)) event.stopPropagation();
  }
}

const isModel = (weights: unknown): weights is Model =>
  typeof weights === 'object' && weights !== null && 'cell' in weights && 'parameters' in weights;

/** A property that was set before the element was defined is a plain one, and would hide the accessor of that name. */
function upgrade(element: HiddenStateFlowElement, name: string): void {
  if (!Object.hasOwn(element, name)) return;
  const holder = element as unknown as Record<string, unknown>;
  const value = holder[name];
  delete holder[name];
  holder[name] = value;
}

const upgradable: readonly string[] = [...propertyNames, 'weights', 'tokenizer'];

for (const key of propertyNames) {
  if (key === 'position') continue;
  const { name, read, write } = attributes[key];
  Object.defineProperty(HiddenStateFlowElement.prototype, key, {
    configurable: true,
    enumerable: true,
    get(this: HiddenStateFlowElement) {
      return read(this.getAttribute(name));
    },
    set(this: HiddenStateFlowElement, value: never) {
      const text = write(value);
      if (text === null) this.removeAttribute(name);
      else this.setAttribute(name, text);
    },
  });
}
