import { type LanguageName, languages } from '../language';
import { cells } from '../model/cells';
import { tokenLimit } from '../model/tokens';
import type { Clock } from '../player/clock';
import { momentAt, restOf } from '../timeline/moment';
import { element } from '../view/dom';
import { type Field, segmented, selection } from '../view/fields';
import { createFigure } from '../view/figure';
import { icon } from '../view/icons';
import { keyAction } from '../view/keys';
import { createLocalized } from '../view/localized';
import { canvasMeasure } from '../view/measure';
import { createScrubber } from '../view/scrubber';
import { stepTable } from '../view/table';
import { createTransport } from '../view/transport';
import { longestInAddress } from './address';
import { createContent } from './content';
import { createHistory } from './history';
import { aboutSection, keysDialog } from './notes';
import { createNotices } from './notices';
import { choices, largestSeed, type PageState } from './state';

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
    for (const show of showers) show();
    if (why === 'start' || tokens.tokens !== shownTokens) scrubber.setTokens(tokens.tokens);
    shownTokens = tokens.tokens;
    figure.setSpeed(state.speed);
    figure.show(shown);
    if (why === 'restore') figure.dispatch({ type: 'seek', position: state.position });
    scrubber.setPosition(figure.playhead.position);
    scrubber.refresh();
    transport.set(figure.playhead);
    notices.set(
      'truncated',
      tokens.truncated ? (strings) => strings.notices.truncated(tokenLimit) : undefined,
    );
    notices.set('mended', tokens.mended ? (strings) => strings.notices.mended : undefined);
    notices.set(
      'long',
      state.sentence.length > longestInAddress ? (strings) => strings.notices.longAddress : undefined,
    );
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

  const showers: (() => void)[] = [];
  const bound = <Key extends keyof PageState>(key: Key, field: Field<PageState[Key]>): HTMLElement => {
    showers.push(() => field.set(state[key]));
    return field.element;
  };

  const sentence = element('input', {
    type: 'text',
    class: 'sentence',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
    enterkeyhint: 'done',
  });
  localized.attribute(sentence, 'aria-label', ({ controls }) => controls.sentence);
  localized.attribute(sentence, 'placeholder', ({ controls }) => controls.placeholder);
  sentence.addEventListener('input', () => change({ sentence: sentence.value }));
  sentence.addEventListener('change', () => history.commit());
  sentence.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) sentence.blur();
  });
  showers.push(() => {
    // Setting the value of a field moves its caret: only do it when it says something else.
    if (sentence.value !== state.sentence) sentence.value = state.sentence;
  });

  const seed = element('input', {
    type: 'number',
    class: 'seed',
    min: 0,
    max: largestSeed,
    step: 1,
    inputmode: 'numeric',
  });
  localized.attribute(seed, 'aria-label', ({ controls }) => controls.seed);
  seed.addEventListener('change', () => {
    const value = Number(seed.value);
    if (seed.value !== '' && Number.isInteger(value) && value >= 0 && value <= largestSeed)
      change({ seed: value });
    else seed.value = String(state.seed);
  });
  showers.push(() => {
    seed.value = String(state.seed);
  });
  const reseed = element('button', { type: 'button', class: 'quiet' }, icon('reseed'));
  localized.attribute(reseed, 'aria-label', ({ controls }) => controls.reseed);
  localized.attribute(reseed, 'title', ({ controls }) => controls.reseed);
  reseed.addEventListener('click', () => change({ seed: (state.seed + 1) % (largestSeed + 1) }));
  const untrained = element('p', { class: 'untrained' });
  localized.text(untrained, ({ untrained: text }) => text);
  const network = element('div', { class: 'network' }, untrained, seed, reseed);

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

  const depth = segmented(
    localized,
    ({ controls }) => controls.depth,
    choices.depth,
    (value) =>
      ({ controls }) =>
        controls.depths[value],
    (value) => change({ depth: value }),
  );
  const unit = segmented(
    localized,
    ({ controls }) => controls.unit,
    choices.unit,
    (value) =>
      ({ controls }) =>
        controls.units[value],
    (value) => change({ unit: value }),
  );
  const stride = segmented(
    localized,
    ({ controls }) => controls.stride,
    choices.stride,
    (value) =>
      ({ controls }) =>
        controls.strides[value],
    (value) => change({ stride: value }),
  );
  const speed = selection(
    localized,
    ({ controls }) => controls.speed,
    choices.speed,
    (value) => () => `${value}×`,
    (value) => change({ speed: value }),
  );
  const cell = selection(
    localized,
    ({ controls }) => controls.cell,
    choices.cell,
    (value) => () => cells[value].name,
    (value) => change({ cell: value }),
  );
  const hidden = selection(
    localized,
    ({ controls }) => controls.hidden,
    choices.hidden,
    (value) => () => String(value),
    (value) => change({ hidden: value }),
  );
  const theme = selection(
    localized,
    ({ controls }) => controls.theme,
    choices.theme,
    (value) =>
      ({ controls }) =>
        controls.themes[value],
    (value) => change({ theme: value }),
  );
  const language = selection(
    localized,
    ({ controls }) => controls.language,
    choices.language,
    (value) => () => languages[value].name,
    (value) => change({ language: value }),
  );

  const title = localized.text(element('h1'), ({ title: text }) => text);
  root.replaceChildren(
    element('header', { class: 'bar' }, title, sentence, bound('unit', unit), network),
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
        bound('stride', stride),
        bound('speed', speed),
        bound('depth', depth),
        help,
      ),
      element(
        'section',
        { class: 'settings' },
        bound('cell', cell),
        bound('hidden', hidden),
        bound('theme', theme),
        bound('language', language),
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
