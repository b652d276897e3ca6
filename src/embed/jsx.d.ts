import type { DetailedHTMLProps, HTMLAttributes } from 'react';
import type { Settings } from './attributes/attributes';
import type { HiddenStateFlowElement } from './element/element';

/** The element in JSX. React sets what is a property as a property. */
type Properties = DetailedHTMLProps<HTMLAttributes<HiddenStateFlowElement>, HiddenStateFlowElement> &
  Partial<Settings> &
  Partial<Pick<HiddenStateFlowElement, 'weights' | 'tokenizer'>>;

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements {
      'hidden-state-flow': Properties;
    }
  }
}
