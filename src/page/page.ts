import { type LanguageName, languages } from '../language';
import { tokenLimit } from '../model/tokens';
import type { Clock } from '../player/clock';
import { momentAt, restOf } from '../timeline/moment';
import { element } from '../view/dom';
import { createFigure } from '../view/figure';
import { keyAction } from '../view/keys';
import { createLocalized } from '../view/localized';
import { canvasMeasure } from '../view/measure';
import { createScrubber } from '../view/scrubber';
import { sentenceField } from '../view/sentence';
import { stepTable } from '../view/table';
import { createTransport } from '../view/transport';
import { fitsAddress } from './address';
import { createContent } from './content';
import { createControls } from './controls';
import { embedButton } from './embed/button';
import { createHistory } from './history';
import { networkField } from './inputs';
import { aboutSection, keysDialog } from './notes';
import { createNotices } from './notices';
import type { PageState } from './state';

export interface PageOptions {
  readonly root: HTMLElement;
  readonly clock: Clock;
  readonly preferredLanguage: LanguageName;
}

/** The page, until it is taken away again. */
export interface Page {
  destroy(): void;
}

/** Builds the page: the figure, and around it everything that sets what it shows. */
export function createPage({ root, clock, preferredLanguage }: PageOptions): Page {
  const history = createHistory(preferredLanguage, (restored) => apply(restored, 'restore'));
  let state = history.read();
  const localized = createLocalized(languages[state.language]);
  const content = createContent();
  const notices = createNotices(localized);

  const figure = createFigure({
    content: content(state).figure,
    position: state.position,
    clock,
    onMove: (playhead) => {
      scrubber.setPosition(playhead.position);
      transport.set(playhead);
      if (playhead.position === playhead.target && !playhead.playing) settle();
    },
  });
  const scrubber = createScrubber({
    measure: canvasMeasure(),
    strings: () => languages[state.language],
    onSeek: (position) => figure.dispatch({ type: 'seek', position }),
    onWord: figure.goTo,
  });
  const transport = createTransport({
    localized,
    stride: () => state.stride,
    length: () => content(state).figure.tokens.length,
    dispatch: figure.dispatch,
  });

  /** Shows a state. `change` is a person's doing and goes into the address, `restore` comes from there. */
  const apply = (next: PageState, why: 'change' | 'restore' | 'start'): void => {
    const before = state;
    state = next;
    const { figure: shown, tokens } = content(state);
    document.documentElement.lang = shown.strings.tag;
    document.documentElement.dataset.theme = state.theme;
    document.title = shown.strings.title;
    if (why === 'start' || before.language !== state.language) localized.apply(shown.strings);
    controls.show(state);
    sentence.set(state.sentence);
    network.set(state.seed);
    if (why === 'start' || tokens.tokens !== shownTokens) scrubber.setTokens(tokens.tokens);
    shownTokens = tokens.tokens;
    figure.setSpeed(state.speed);
    figure.show(shown);
    // Not the state's own: the figure has just told it where a shorter sentence ends.
    if (why === 'restore') figure.dispatch({ type: 'seek', position: next.position });
    scrubber.setPosition(figure.playhead.position);
    scrubber.refresh();
    transport.set(figure.playhead);
    notices.set(
      'truncated',
      tokens.truncated ? (strings) => strings.notices.truncated(tokenLimit) : undefined,
    );
    notices.set('mended', tokens.mended ? (strings) => strings.notices.mended : undefined);
    notices.set('long', fitsAddress(state.sentence) ? undefined : (strings) => strings.notices.longAddress);
    const unknown = why === 'change' ? [] : history.unknown();
    notices.set(
      'address',
      unknown.length > 0 ? (strings) => strings.notices.address(unknown.join(', ')) : undefined,
    );
    settle();
    if (why === 'change') history.write(state, before);
  };
  let shownTokens: readonly string[] = [];
  const change = (part: Partial<PageState>): void => apply({ ...state, ...part }, 'change');

  /** What is only right at rest: the table, and the position in the address. */
  const settle = (): void => {
    const { position } = figure.playhead;
    if (position !== state.position) {
      state = { ...state, position };
      history.write(state, state);
    }
    if (!table.open) return;
    const { trace, tokens, strings } = content(state).figure;
    const rest = restOf(momentAt(position, tokens.length)) ?? Math.floor(position);
    tableHost.replaceChildren(stepTable(trace, rest, tokens[rest - 1] ?? '', strings));
  };

  const controls = createControls(localized, change);
  const sentence = sentenceField(localized, (text) => change({ sentence: text }), history.commit);
  const network = networkField(localized, change);

  const dialog = keysDialog(localized);
  const help = element('button', { type: 'button', class: 'quiet help' }, '?');
  localized.attribute(help, 'aria-label', ({ controls }) => controls.keys);
  localized.attribute(help, 'title', ({ controls }) => controls.keys);
  help.addEventListener('click', () => dialog.showModal());

  const tableHost = element('div', { class: 'table-host', tabindex: 0, role: 'region' });
  localized.attribute(tableHost, 'aria-label', ({ table: words }) => words.title);
  const table = element(
    'details',
    { class: 'table' },
    localized.text(element('summary'), ({ table: words }) => words.title),
    tableHost,
  );
  table.addEventListener('toggle', settle);

  const title = localized.text(element('h1'), ({ title: text }) => text);
  root.replaceChildren(
    element('header', { class: 'bar' }, title, sentence.element, controls.elements.unit, network.element),
    element(
      'main',
      {},
      notices.element,
      element('div', { class: 'stage' }, figure.element),
      scrubber.element,
      element(
        'div',
        { class: 'controls' },
        transport.element,
        controls.elements.stride,
        controls.elements.speed,
        controls.elements.depth,
        help,
      ),
      element(
        'section',
        { class: 'settings' },
        controls.elements.cell,
        controls.elements.hidden,
        controls.elements.theme,
        controls.elements.language,
        embedButton(localized, () => ({ state, content: content(state).figure, host: root })),
      ),
      table,
      aboutSection(localized),
    ),
    dialog,
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const { playhead } = figure;
    const length = content(state).figure.tokens.length;
    const action = keyAction(event, { playing: playhead.playing, length, stride: state.stride });
    if (!action) return;
    event.preventDefault();
    if (action === 'help') dialog.showModal();
    else figure.dispatch(action);
  };
  document.addEventListener('keydown', onKeyDown);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  figure.setReducedMotion(stillness.matches);
  const onStillness = (): void => figure.setReducedMotion(stillness.matches);
  stillness.addEventListener('change', onStillness);

  apply(state, 'start');
  return {
    destroy() {
      document.removeEventListener('keydown', onKeyDown);
      stillness.removeEventListener('change', onStillness);
      history.destroy();
      scrubber.destroy();
      figure.destroy();
      root.replaceChildren();
    },
  };
}
