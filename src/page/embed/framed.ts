import { define } from '../../embed/define';
import { openFrame } from '../../embed/frame/frame';
import { allowedOrigins } from '../../embed/frame/origins';
import { readAddress } from '../state/address';
import type { ModelName } from '../state/state';
import { elementAttributes } from './attributes';

/**
 * Shows the figure alone, filling the window, for an iframe in another page: `?embed&s=not+good&controls`. With `transparent`
 * it has no background. The page around can send it messages where `origin` names that page's origin.
 *
 * @returns a function that removes it
 */
export function createFramed(root: HTMLElement, address: string, firstModel: ModelName): () => void {
  define();
  const given = new URLSearchParams(address.replace(/^[#?]/, ''));
  const { state } = readAddress(address, 'en', firstModel);
  const element = document.createElement('hidden-state-flow');
  for (const [name, value] of elementAttributes(state)) element.setAttribute(name, value);
  for (const name of ['controls', 'autoplay', 'label', 'hide', 'compact']) {
    const value = given.get(name);
    if (value !== null) element.setAttribute(name, value);
  }

  const { documentElement, body } = document;
  documentElement.lang = element.lang;
  document.title = element.label ?? state.sentence;
  Object.assign(body.style, { margin: '0', overflow: 'hidden' });
  Object.assign(element.style, { width: '100vw', height: '100vh' });
  if (given.has('transparent')) {
    // A frame of another colour scheme than the page around it is painted opaque.
    documentElement.style.colorScheme = 'normal';
    documentElement.style.background = 'none';
    element.style.background = 'none';
  } else {
    documentElement.dataset.theme = state.theme;
    documentElement.style.background = 'var(--paper)';
    body.style.color = 'var(--ink)';
  }
  root.replaceChildren(element);
  const stop = openFrame({ element, origins: allowedOrigins(given.getAll('origin')) });
  return () => {
    stop();
    element.remove();
  };
}
