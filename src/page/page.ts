import type { LanguageName } from '../language';
import { en } from '../language/en';
import { loadedLanguage } from '../language/load';
import type { Clock } from '../player/clock';
import { openCard } from './card/open';
import type { Opened } from './file/open';
import { createOpening, type Opening } from './file/opening';
import { figureCode } from './late/late';
import { createLateReader } from './late/late-reader';
import { setNotices } from './notices/notices';
import type { Models } from './reading/models';
import type { Reader } from './reading/reader';
import type { Reading } from './reading/reading';
import { createScreen, type Screen, type ScreenOptions } from './screen/screen';
import { type AddressProblems, positionNotices, requestNotices } from './session/notices';
import { changed, chosen, fallback, inPlace, isSameReading, noStory, placeOf } from './session/requests';
import {
  figureContent,
  nextPosition,
  type PageRequest,
  type Session,
  startSession,
  stepCount,
  withEnd,
  withLoading,
  withOpened,
  withPosition,
  withRequest,
  withRestored,
  withShown,
  withStrings,
} from './session/session';
import { createTexts, type Texts } from './session/texts';
import { createHistory, type History, type Place } from './state/history';
import type { ModelName, PageState } from './state/state';
import { createLateTelling, type LateTelling } from './story/late';

export interface PageOptions extends Pick<ScreenOptions, 'came' | 'showPrint'> {
  readonly root: HTMLElement;
  readonly clock: Clock;
  readonly preferredLanguage: LanguageName;
  readonly models: Models;
  /** The network of an address that names none. */
  readonly firstModel: ModelName;
}

/** The page, until it is removed. */
export interface Page {
  destroy(): void;
}

/** Builds the page: the figure, and around it everything that sets what it shows. */
export function createPage(options: PageOptions): Page {
  return new LivePage(options);
}

/**
 * The page at work. A request, from a person or an address, becomes part of the session; its sentence is read; the reading
 * is shown. All that changes over time is in the session.
 */
class LivePage implements Page {
  private session: Session;
  private readonly history: History;
  private readonly reader: Reader;
  private readonly screen: Screen;
  private readonly opening: Opening;
  private readonly telling: LateTelling;
  private readonly texts: Texts;

  constructor(options: PageOptions) {
    const { root, preferredLanguage, models, firstModel } = options;
    this.history = createHistory(preferredLanguage, firstModel, (state) => this.restore(state));
    const state = this.history.read();
    this.session = startSession(state, loadedLanguage(state.language) ?? en);
    this.reader = createLateReader(models);
    this.screen = createScreen({
      ...options,
      session: () => this.session,
      actions: {
        change: (part) => this.change(changed(this.session.request, part)),
        choose: (name) => this.change(chosen(this.session, name)),
        open: (files) => this.opening.open(files),
        about: () => void openCard(() => this.session, root, models),
        story: () => this.telling,
        commit: () => this.history.commit(),
        rest: () => this.rest(),
      },
    });
    this.texts = createTexts({
      session: () => this.session,
      translate: (strings) => {
        this.session = withStrings(this.session, strings);
        this.screen.translate(strings);
      },
      askInstead: (request) => this.askInstead(request),
    });
    this.telling = createLateTelling({
      host: this.screen.story,
      firstModel,
      state: () => this.session.request.state,
      go: (next, instead) => this.tell(next, instead),
      end: () => this.change(changed(this.session.request, noStory)),
      stage: this.screen.stage,
      notices: this.screen.notices,
    });
    this.opening = createOpening({
      root,
      notices: this.screen.notices,
      language: () => this.session.request.state.language,
      before: () => this.session.opened,
      onChange: () => this.showNetwork(),
      onOpened: (opened) => this.takeFile(opened),
    });
    this.show(this.addressProblems());
  }

  destroy(): void {
    this.session = withEnd(this.session);
    this.history.destroy();
    this.screen.destroy();
    this.reader.destroy();
    this.opening.destroy();
  }

  private readonly place = (): Place => placeOf(this.session.request);

  /** Shows what a person has asked for, and adds it to the history. */
  private change(request: PageRequest): void {
    const before = this.place();
    this.session = withRequest(this.session, request);
    this.screen.notices.set('not-loaded', undefined);
    this.show();
    this.history.write(this.place(), before);
  }

  /** Shows the state of an address that the browser has gone back or forward to. */
  private restore(state: PageState): void {
    const name = this.history.file();
    const { opened } = this.session;
    const file = opened?.name === name ? opened : undefined;
    this.session = withRestored(this.session, { state, file });
    this.show(this.addressProblems());
  }

  /** Shows something else where a request cannot be met, in the same entry of the history. */
  private askInstead(request: PageRequest): void {
    this.session = withRequest(this.session, request);
    this.show();
    this.history.write(this.place(), this.place());
  }

  /** Shows the request of the session, and reads its sentence. */
  private show(problems?: AddressProblems): void {
    this.texts.show();
    const { session, screen } = this;
    screen.showRequest(session);
    setNotices(screen.notices, requestNotices(session.request, problems));
    this.read();
    this.telling.show();
  }

  /** Reads the requested sentence, and shows the reading when it is there, unless there is a later request by then. */
  private read(): void {
    const { number, request, shown } = this.session;
    const result = this.reader.read(request.state, request.file);
    const isLatest = (): boolean => number === this.session.number;
    this.setLoading(result instanceof Promise);
    if (!(result instanceof Promise)) {
      this.showReading(result);
      return;
    }
    const { depth, follow, followUnit } = request.state;
    const missing = shown && figureCode()!.missingPart({ trace: shown.trace, depth, follow, followUnit });
    if (shown && !missing) this.showReading(shown);
    result.then(
      (reading) => {
        if (!isLatest()) return;
        this.setLoading(false);
        this.showReading(reading);
      },
      () => {
        if (isLatest()) this.fallBack();
      },
    );
  }

  private setLoading(loading: boolean): void {
    this.session = withLoading(this.session, loading);
    this.showNetwork();
  }

  private showNetwork(): void {
    this.screen.showNetwork(this.session, this.opening.busy);
  }

  private showReading(reading: Reading): void {
    const position = nextPosition(this.session);
    this.session = withShown(this.session, reading);
    this.screen.showReading(position);
    if (!this.session.loading)
      setNotices(this.screen.notices, positionNotices(position, stepCount(this.session)));
  }

  /** Goes back to what was shown before, where a network could not be loaded or could not read the sentence. */
  private fallBack(): void {
    const { request, failed } = fallback(this.session);
    this.screen.notices.set('not-loaded', ({ notices }) =>
      failed === 'sentence' ? notices.notRead : notices.notLoaded,
    );
    // Without the code of the figure no other network could be shown, either.
    if (figureCode()) this.askInstead(request);
    else this.setLoading(false);
  }

  /** Where the figure rests, updates the position in the address and the table of the step. */
  private rest(): void {
    const { stage, table } = this.screen;
    const { shown } = this.session;
    if (!stage.filled || !shown) return;
    const { position } = stage.playhead;
    const before = this.session;
    this.session = withPosition(before, position);
    if (this.session !== before) this.history.write(this.place(), this.place());
    table.show(figureContent(this.session, shown), position);
  }

  private takeFile({ file, model, background, unit }: Opened): void {
    this.session = withOpened(this.session, file);
    this.reader.take(file, model, background);
    this.change(changed({ ...this.session.request, file }, { ...noStory, ...(unit && { unit }) }));
  }

  /** Shows the state of a moment of a story: on the same reading by travelling there, or else by going there at once. */
  private tell(state: PageState, instead = false): void {
    const before = this.place();
    const { request, loading, ended } = this.session;
    if (ended) return;
    const travels = !loading && this.screen.stage.filled && isSameReading(request, state);
    this.session = travels
      ? withRequest(this.session, inPlace(request, state))
      : withRestored(this.session, { state, file: undefined });
    this.show();
    this.history.write(this.place(), instead ? this.place() : before);
    if (travels) this.screen.stage.dispatch({ type: 'travel', position: state.position });
  }

  private addressProblems(): AddressProblems {
    return { unknown: this.history.unknown(), file: this.history.file() };
  }
}
