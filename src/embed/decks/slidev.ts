import {
  type DefineComponent,
  defineComponent,
  h,
  inject,
  nextTick,
  onBeforeUnmount,
  onMounted,
  ref,
  watch,
} from 'vue';
import { define } from '../define';
import type { HiddenStateFlowElement } from '../element/element';
import { type Clicks, clicksOf, type SlidevClicks, slidevKey } from './slidev-clicks';
import { isUnderWay, reached, stopsFrom } from './steps';

/** What the component takes besides the attributes of the element. */
export interface SlidevProperties {
  /** Where the figure starts. */
  readonly position?: number;
  /** The click of the slide that makes its first step, as in Slidev's own `at`. */
  readonly at?: number | string;
  /** How many steps it shows, where somebody else counts the clicks. */
  readonly clicks?: number;
}

/**
 * The figure as a component of Vue, for Slidev: every click of the slide is a step, and the slide has as many clicks as
 * the figure has steps.
 *
 * @example <HiddenStateFlow sentence="not good" />
 */
const HiddenStateFlow = defineComponent({
  name: 'HiddenStateFlow',
  inheritAttrs: false,
  props: {
    position: { type: Number, default: 0 },
    at: { type: [Number, String], default: '+1' },
    clicks: { type: Number, default: undefined },
  },
  emits: ['update:clicks'],
  setup(props, { attrs, emit }) {
    define();
    const figure = ref<HiddenStateFlowElement>();
    const slidev = inject<{ readonly value: SlidevClicks } | undefined>(slidevKey, undefined)?.value;
    let stop = (): void => {};
    // What stands above on the slide has its clicks by then: Slidev's own components register theirs here, too.
    onMounted(() => {
      const element = figure.value!;
      element.position = props.position;
      const clicks = clicksOf({
        slidev,
        at: props.at,
        steps: stopsFrom(element, props.position).length - 1,
        given: () => props.clicks,
        told: (count) => emit('update:clicks', count),
      });
      stop = follow(element, clicks, props.position);
    });
    onBeforeUnmount(() => stop());
    return () => h('hidden-state-flow', { ...attrs, ref: figure });
  },
});

export default HiddenStateFlow as unknown as DefineComponent<SlidevProperties>;

/**
 * Keeps a figure and the clicks of its slide in step.
 *
 * @returns a function that stops it
 */
function follow(figure: HiddenStateFlowElement, clicks: Clicks, start: number): () => void {
  const stops = (): number[] => stopsFrom(figure, start);
  /** Slidev tells a new slide its clicks a moment later: it is there at once, above all on paper. */
  let isOpening = true;
  void nextTick(() => {
    isOpening = false;
  });
  const tellCompleting = (): void =>
    clicks.setCompleting(isUnderWay(figure, 1) && figure.target >= stops().at(-1)!);
  const show = (count: number, before?: number): void => {
    const step = before === undefined ? 0 : count - before;
    if (Math.abs(step) === 1 && isUnderWay(figure, step)) {
      // A press while it moves completes the step: the click that it made is taken back.
      figure.seek(figure.target);
      clicks.set(before!);
      return;
    }
    const at = stops();
    if (reached(figure.position, at) === count && (before === undefined || !isUnderWay(figure))) return;
    const position = at[Math.max(0, Math.min(count, at.length - 1))]!;
    const isMotion = Math.abs(step) === 1 && !isOpening;
    figure.seek(position, { behavior: isMotion ? 'smooth' : 'instant' });
    tellCompleting();
  };
  /** A key that is pressed on the figure goes on to the slides; a button of the figure is a click of the slide. */
  const onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
    const { command, key } = event.detail;
    if (key !== undefined) event.preventDefault();
    else if (command.type === 'step') {
      const next = clicks.count() + command.direction;
      if (next < 0 || next > stops().length - 1) return;
      event.preventDefault();
      clicks.set(next);
    }
  };
  /** Where a person takes the figure, and where it plays by itself, the clicks follow. */
  const onMove = (): void => {
    const count = reached(figure.position, stops());
    if (!isUnderWay(figure) && count !== clicks.count()) clicks.set(count);
    tellCompleting();
  };
  const onStops = (): void => clicks.setSteps(stops().length - 1);

  figure.addEventListener('hidden-state-flow-request', onRequest);
  show(clicks.count());
  figure.addEventListener('hidden-state-flow-move', onMove);
  figure.addEventListener('hidden-state-flow-settle', onMove);
  figure.addEventListener('hidden-state-flow-stops', onStops);
  const unwatch = watch(clicks.count, (count, before) => show(count, before), { flush: 'sync' });
  return () => {
    unwatch();
    clicks.unregister();
  };
}
