import { type DefineComponent, defineComponent, h, onMounted, ref, watch } from 'vue';
import { define } from '../define';
import type { HiddenStateFlowElement } from '../element/element';
import { reached, stopsFrom } from './steps';

/** What the component takes besides the attributes of the element. */
export interface SlidevProperties {
  /** How often the slide was clicked: `$clicks` in Slidev. */
  readonly clicks?: number;
  /** Where the figure starts. */
  readonly position?: number;
}

/**
 * The figure as a component of Vue, for Slidev: every click of the slide is a step.
 *
 * @example <HiddenStateFlow :clicks="$clicks" sentence="not good" />
 */
const HiddenStateFlow = defineComponent({
  name: 'HiddenStateFlow',
  inheritAttrs: false,
  props: { clicks: { type: Number, default: 0 }, position: { type: Number, default: 0 } },
  setup(props, { attrs }) {
    define();
    const figure = ref<HiddenStateFlowElement>();
    const follow = (clicks: number, before?: number): void => {
      const element = figure.value;
      if (!element) return;
      const stops = stopsFrom(element, props.position);
      const position = stops[Math.max(0, Math.min(clicks, stops.length - 1))]!;
      const isStep = before !== undefined && Math.abs(clicks - before) === 1;
      if (reached(element.position, stops) !== clicks || before !== undefined)
        element.seek(position, { behavior: isStep ? 'smooth' : 'instant' });
    };
    /** A key that is pressed on the figure goes on to the slides, whose own keys step it. */
    const onRequest = (event: HTMLElementEventMap['hidden-state-flow-request']): void => {
      if (event.detail.key !== undefined) event.preventDefault();
    };
    onMounted(() => {
      figure.value!.addEventListener('hidden-state-flow-request', onRequest);
      figure.value!.position = props.position;
      follow(props.clicks);
    });
    watch(() => props.clicks, follow);
    return () => h('hidden-state-flow', { ...attrs, ref: figure });
  },
});

export default HiddenStateFlow as unknown as DefineComponent<SlidevProperties>;
