import type { LanguageName } from '../language';
import { en } from '../language/en';
import { loadedLanguage, loadLanguage } from '../language/load';
import type { Clock } from '../player/clock';
import type { PlayerCommand } from '../player/player';
import { playheadAt } from '../player/playhead';
import { beatsOf } from '../timeline/beats';
import { momentAt, restOf } from '../timeline/moment';
import { placeOfStep, rowsOf, stepsOf, wordsOfSteps } from '../timeline/rows';
import { allStops } from '../timeline/stops';
import { element } from '../view/dom';
import { createFigure, type Figure, type FigureContent } from '../view/figure';
import { keyAction } from '../view/keys';
import { createLocalized } from '../view/localized';
import { canvasMeasure } from '../view/measure';
import { createScrubber } from '../view/scrubber';
import { sentenceField } from '../view/sentence';
import { createTransport } from '../view/transport';
import { fitsAddress } from './address';
import { createControls } from './controls';
import { createDropZone } from './drop';
import { embedButton } from './embed/button';
import type { OpenFile } from './file/open';
import { createHistory, type Place } from './history';
import type { Models } from './models';
import { networkField } from './network';
import { aboutSection, keysDialog } from './notes';
import { createNotices } from './notices';
import { createOpening } from './opening';
import { createPaper } from './paper';
import { createReader, type Reading } from './reading';
import { coherent, exampleFor, type ModelName, type PageState } from './state';
import { createUnknownWords } from './unknown-words';

export interface PageOptions {
  readonly root: HTMLElement;
  readonly clock: Clock;
  readonly preferredLanguage: LanguageName;
  readonly models: Models;
  /** The network that a person sees who comes for the first time. */
  readonly firstModel: ModelName;
  /** True to show what would be printed. */
  readonly paper?: boolean;
}

/** The page, until it is taken away again. */
export interface Page {
  destroy(): void;
}

/** Why a state is shown: a person changed it, an address told it, or what was asked for could not be had. */
type Why = 'change' | 'restore' | 'start' | 'instead';

/** Builds the page: the figure, and around it everything that sets what it shows. */
export function createPage(options: PageOptions): Page {
  const { root, clock, preferredLanguage, models, firstModel } = options;
  const history = createHistory(preferredLanguage, firstModel, (restored) => {
    const name = history.file();
    apply(restored, 'restore', opened?.name === name ? opened : undefined);
  });
  let state = history.read();
  /** The file that was opened last, and that which is shown. */
  let opened: OpenFile | undefined;
  let file: OpenFile | undefined;
  /** The texts that are shown: while those of another language are on their way, the ones before. */
  let spoken = loadedLanguage(state.language) ?? en;
  const localized = createLocalized(spoken);
  const notices = createNotices(localized);
  const reader = createReader(models);
  /** What is seen: while the next is on its way, the one before. There is none before the first. */
  let reading: Reading | undefined;
  let figure: Figure | undefined;
  let alive = true;

  const contentOf = ({ trace, tokens }: Reading): FigureContent => ({
    trace,
    tokens: tokens.tokens,
    depth: state.depth,
    strings: spoken,
  });
  const playhead = () => figure?.playhead ?? playheadAt(state.position);
  const dispatch = (command: PlayerCommand): void => figure?.dispatch(command);
  const length = (): number => (reading ? stepsOf(rowsOf(reading.trace), reading.tokens.tokens.length) : 0);
  const here = (): Place => ({ state, file: file?.name });

  const paper = createPaper({
    host: root,
    shown: options.paper ?? false,
    content: () => {
      if (!reading) return undefined;
      const stops = allStops(state.stride, beatsOf(reading.trace.model.cell), length());
      return [state.sentence, contentOf(reading), stops.filter((stop) => stop >= 0)];
    },
  });
  const scrubber = createScrubber({
    measure: canvasMeasure(),
    strings: () => spoken,
    onSeek: (position) => dispatch({ type: 'seek', position }),
    onWord: (step) => figure?.goTo(step),
  });
  const transport = createTransport({ localized, stride: () => state.stride, length, dispatch });
  const stage = element('div', { class: 'stage' });

  /** Shows a state, and a file in the place of its network. */
  const apply = (next: PageState, why: Why, nextFile: OpenFile | undefined): void => {
    const before = here();
    const words = loadedLanguage(next.language) ?? spoken;
    const translated = why === 'start' || words !== spoken;
    state = next;
    file = nextFile;
    spoken = words;
    if (!loadedLanguage(state.language)) void translate(state.language);
    document.documentElement.lang = words.tag;
    document.documentElement.dataset.theme = state.theme;
    document.title = words.title;
    if (translated) localized.apply(words);
    controls.show(state, file !== undefined);
    sentence.set(state.sentence);
    figure?.setSpeed(state.speed);
    notices.set('long', fitsAddress(state.sentence) ? undefined : (strings) => strings.notices.longAddress);
    const unknown = why === 'restore' || why === 'start' ? history.unknown() : [];
    notices.set(
      'address',
      unknown.length > 0 ? (strings) => strings.notices.address(unknown.join(', ')) : undefined,
    );
    const gone = why === 'restore' || why === 'start' ? history.file() : undefined;
    notices.set(
      'file-gone',
      gone !== undefined && !file ? (strings) => strings.notices.fileGone(gone) : undefined,
    );
    if (why === 'change') notices.set('not-loaded', undefined);
    const remarks = file?.remarks;
    notices.set('remarks', remarks && (() => remarks(state.language)));
    if (why === 'restore') sought = state.position;
    read();
    if (why === 'change' || why === 'instead') history.write(here(), why === 'change' ? before : here());
  };
  const change = (part: Partial<PageState>): void => apply(coherent({ ...state, ...part }), 'change', file);

  /** Loads the texts of a language; where they do not come, the page stays in the one that it speaks. */
  const translate = async (language: LanguageName): Promise<void> => {
    await loadLanguage(language).catch(() => undefined);
    if (state.language !== language || !alive) return;
    const before = spoken === en ? 'en' : 'zh';
    apply({ ...state, language: loadedLanguage(language) ? language : before }, 'instead', file);
  };

  let asked = 0;
  /** Where an address wants the figure, until what it wants to show has come. */
  let sought: number | undefined;
  let waiting = false;
  /** Reads what the state says, and shows it when it is there: a later question overtakes this one. */
  const read = (): void => {
    asked += 1;
    const own = asked;
    const result = reader.read(state, file);
    wait(result instanceof Promise);
    if (!(result instanceof Promise)) {
      show(result);
      return;
    }
    if (reading) show(reading);
    result.then(
      (next) => {
        if (own !== asked) return;
        wait(false);
        show(next);
      },
      () => {
        if (own === asked) fallBack();
      },
    );
  };

  const tellNetwork = (): void =>
    network.set({
      state,
      file: opened && { name: opened.name, shown: opened === file },
      loading: waiting || opening.busy,
    });

  /** Says which network is asked for, and whether it is still on its way. */
  const wait = (loading: boolean): void => {
    waiting = loading;
    tellNetwork();
    stage.setAttribute('aria-busy', String(loading));
    about.set(file ? 'file' : state.model === 'untrained' ? 'untrained' : 'trained');
  };

  /** Shows what was there before, where a network could not be loaded or could not read the sentence. */
  const fallBack = (): void => {
    const {
      model,
      cell,
      hidden,
      layers,
      directions,
      seed,
      sentence: text,
      unit,
    } = reading?.from ?? {
      ...state,
      model: 'untrained',
    };
    const same = reading && reading.from.model === state.model && reading.network.file === file;
    const known = same && cell === state.cell;
    notices.set('not-loaded', ({ notices: words }) => (known ? words.notRead : words.notLoaded));
    const network = { model, cell, hidden, layers, directions, seed };
    apply(
      coherent({ ...state, ...network, ...(known ? { sentence: text, unit } : {}) }),
      'instead',
      reading?.network.file,
    );
  };

  let shownTokens: readonly string[] | undefined;
  let shownRows = 1;
  /** Shows the reading as the state wants it. */
  const show = (next: Reading): void => {
    reading = next;
    const { tokens, limit } = next;
    const content = contentOf(next);
    const rows = rowsOf(next.trace);
    if (tokens.tokens !== shownTokens || rows.length !== shownRows) {
      scrubber.setTokens(wordsOfSteps(rows, tokens.tokens));
    }
    shownTokens = tokens.tokens;
    shownRows = rows.length;
    // Once it stands on the page: only there it finds its size.
    figure ??= makeFigure(content);
    figure.show(content);
    // Not the state's own: the figure has just told it where a shorter sentence ends.
    if (sought !== undefined && !waiting) {
      figure.dispatch({ type: 'seek', position: sought });
      sought = undefined;
    }
    scrubber.setPosition(figure.playhead.position);
    scrubber.refresh();
    transport.set(figure.playhead);
    notices.set('truncated', tokens.truncated ? (strings) => strings.notices.truncated(limit) : undefined);
    notices.set('mended', tokens.mended ? (strings) => strings.notices.mended : undefined);
    void unknown.show(next, state.language);
    settle();
    paper.refresh();
  };

  const makeFigure = (content: FigureContent): Figure => {
    const made = createFigure({
      content,
      position: state.position,
      clock,
      onMove: (moved) => {
        scrubber.setPosition(moved.position);
        transport.set(moved);
        if (moved.position === moved.target && !moved.playing) settle();
      },
    });
    made.setSpeed(state.speed);
    made.setReducedMotion(stillness.matches);
    stage.append(made.element);
    return made;
  };

  /** Loaded when a person opens them. */
  let stepTables: typeof import('../view/table').stepTables | undefined;
  /** What is only right at rest: the tables, and the position in the address. */
  const settle = (): void => {
    if (!figure || !reading) return;
    const { position } = figure.playhead;
    if (position !== state.position && !waiting) {
      state = { ...state, position };
      history.write(here(), here());
    }
    if (!table.open || !stepTables) return;
    const { trace, tokens, strings } = contentOf(reading);
    const rest = restOf(momentAt(position, length())) ?? Math.floor(position);
    const word = rest > 0 ? placeOfStep(rowsOf(trace), tokens.length, rest).word : rest;
    tableHost.replaceChildren(...stepTables(trace, word, tokens[word - 1] ?? '', strings));
  };

  const unknown = createUnknownWords((text) => {
    change({ sentence: text });
    history.commit();
    sentence.element.focus();
  });

  const choose = (name: ModelName | 'file'): void => {
    if (name === 'file') apply(state, 'change', opened);
    else apply(coherent({ ...state, model: name, sentence: exampleFor(name, state) }), 'change', undefined);
  };

  const opening = createOpening({
    root,
    notices,
    language: () => state.language,
    before: () => opened,
    onChange: () => tellNetwork(),
    onOpened(result) {
      opened = result.file;
      reader.take(result.file, result.model, result.background);
      const { unit = state.unit } = result;
      apply({ ...state, unit }, 'change', opened);
    },
  });

  const tellAbout = async (): Promise<void> => {
    const shown = reading?.network;
    if (!shown) return;
    const { showCard } = await import('./card/card');
    if (reading?.network !== shown) return;
    showCard({ host: root, network: shown, models, language: state.language, strings: spoken });
  };

  const controls = createControls(localized, change);
  const sentence = sentenceField(localized, (text) => change({ sentence: text }), history.commit);
  const network = networkField(localized, { change, choose, open: opening.open, about: tellAbout });
  const about = aboutSection(localized);
  const zone = createDropZone(localized, opening.open);

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
  table.addEventListener('toggle', async () => {
    if (table.open) stepTables ??= (await import('../view/table')).stepTables;
    settle();
  });

  const title = localized.text(element('h1'), ({ title: text }) => text);
  root.replaceChildren(
    element(
      'header',
      { class: 'bar' },
      title,
      sentence.element,
      controls.elements.unit,
      network.element,
      controls.elements.cell,
    ),
    element(
      'main',
      {},
      unknown.element,
      notices.element,
      stage,
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
        controls.elements.hidden,
        controls.elements.layers,
        controls.elements.directions,
        controls.elements.theme,
        controls.elements.language,
        embedButton(
          localized,
          () => reading && { state, content: contentOf(reading), host: root, firstModel, file },
        ),
      ),
      table,
      about.element,
      zone.element,
    ),
    dialog,
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const { playing } = playhead();
    const action = keyAction(event, { playing, length: length(), stride: state.stride });
    if (!action) return;
    event.preventDefault();
    if (action === 'help') dialog.showModal();
    else dispatch(action);
  };
  document.addEventListener('keydown', onKeyDown);
  /** A button that was clicked, and not pressed by a key, gives the keys back to the figure: Space is to play. */
  const onClick = (event: MouseEvent): void => {
    const clicked = event.target instanceof Element ? event.target.closest('button') : null;
    if (event.detail > 0 && clicked && !clicked.closest('dialog') && document.activeElement === clicked)
      clicked.blur();
  };
  root.addEventListener('click', onClick);
  const stillness = matchMedia('(prefers-reduced-motion: reduce)');
  const onStillness = (): void => figure?.setReducedMotion(stillness.matches);
  stillness.addEventListener('change', onStillness);

  apply(state, 'start', undefined);
  return {
    destroy() {
      document.removeEventListener('keydown', onKeyDown);
      root.removeEventListener('click', onClick);
      stillness.removeEventListener('change', onStillness);
      history.destroy();
      zone.destroy();
      paper.destroy();
      scrubber.destroy();
      figure?.destroy();
      reader.destroy();
      asked += 1;
      opening.destroy();
      reading = undefined;
      alive = false;
      root.replaceChildren();
    },
  };
}
