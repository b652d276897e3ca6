/* The screen: the parts of the page, put together and kept up to date. */

import type { Strings } from '../../language';
import type { Clock } from '../../player/clock';
import { isMoving } from '../../player/playhead';
import { beatsOf } from '../../timeline/beats';
import { allStops } from '../../timeline/stops';
import { sentenceField } from '../../view/controls/sentence';
import { element } from '../../view/dom/element';
import { createLocalized, type Localized } from '../../view/dom/localized';
import type { handout } from '../../view/figure/handout';
import { compareControl } from '../compare/control';
import { aboutSection } from '../controls/about';
import { createControls } from '../controls/choices';
import { helpButton, keysDialog } from '../controls/keys-dialog';
import { type NetworkActions, networkField } from '../controls/network-field';
import { createDropZone } from '../file/drop-zone';
import { createNotices, type Notices, setNotices } from '../notices/notices';
import { createPrintView } from '../print/print-view';
import { layOutNotices, readingNotices } from '../session/notices';
import { networkKind, noStory } from '../session/requests';
import { figureContent, type Session, stepCount, wordAt } from '../session/session';
import { defaultState, type ModelName, type PageState, type Theme, titleOf } from '../state/state';
import { storiesButton } from '../story/button';
import type { StorySteps } from '../story/steps';
import { takeButton } from '../take/button';
import { createUnknownWords } from '../unknown-words/unknown-words';
import { createWholeSlot } from '../whole/slot';
import type { Came } from './came';
import { listen, type PageEvents } from './events';
import { layout, type Parts } from './layout';
import { onScreen } from './on-screen';
import { createStage, type Stage } from './stage';
import { createStepTable, type StepTable } from './step-table';

/** What a person can do on the page, apart from moving the figure. */
export interface ScreenActions extends NetworkActions {
  /** The person has finished typing the sentence. */
  readonly commit: () => void;
  /** The figure has come to rest. */
  readonly rest: () => void;
  /** The story that may be told. */
  readonly story: () => StorySteps;
}

export interface ScreenOptions {
  readonly root: HTMLElement;
  readonly clock: Clock;
  readonly firstModel: ModelName;
  /** True to show on the screen what would be printed. */
  readonly showPrint?: boolean;
  /** The first picture, where the page came with it: it stays until the figure is there. */
  readonly came?: Came | undefined;
  readonly session: () => Session;
  readonly actions: ScreenActions;
}

/** The elements of the page, and what is shown in them. */
export interface Screen {
  readonly stage: Stage;
  readonly table: StepTable;
  readonly notices: Notices;
  /** Where the words of a story stand. */
  readonly story: HTMLElement;
  /** Shows the requested settings in the controls. */
  showRequest(session: Session): void;
  /** Shows the requested network, and whether it is loading or a file is being opened. */
  showNetwork(session: Session, opening: boolean): void;
  /** Shows the session's reading, and goes to a position of it where one is given. */
  showReading(position: number | undefined): void;
  translate(strings: Strings): void;
  destroy(): void;
}

export function createScreen(options: ScreenOptions): Screen {
  const { root, session } = options;
  const localized = createLocalized(session().strings);
  const parts = createParts(options, localized, () => screen.showReading(undefined));
  const { stage, whole, table, notices, controls, sentence, network, about, unknownWords } = parts;
  const print = createPrintView({
    host: root,
    shown: options.showPrint ?? false,
    content: () => printed(session()),
  });
  root.replaceChildren(...layout(parts));
  const stopListening = listen(eventsOf(options, parts));
  const screen: Screen = {
    stage,
    table,
    notices,
    story: parts.story,
    translate: localized.apply,
    showRequest({ request: { state, file }, strings }) {
      describeDocument(strings, state.theme);
      controls.show(state, file !== undefined);
      parts.compare.show({ state, file });
      sentence.set(state.sentence);
      stage.setSpeed(state.speed);
    },
    showNetwork({ request, opened, loading }, opening) {
      const file = opened && { name: opened.name, shown: opened === request.file };
      network.set({ state: request.state, file, loading: (loading && !stage.held) || opening });
      stage.setLoading(loading);
      about.set(networkKind(request));
      parts.take.set(session(), opening);
    },
    showReading(position) {
      const now = session();
      const { shown, request } = now;
      if (!shown) return;
      whole.show(now);
      stage.show(onScreen(figureContent(now, shown), request.state, whole.open), position);
      whole.place(stage.playhead);
      setNotices(notices, readingNotices(shown, request.state));
      void unknownWords.show(shown, request.state.language);
      options.actions.rest();
      print.refresh();
    },
    destroy() {
      stopListening();
      parts.dropZone.destroy();
      print.destroy();
      whole.destroy();
      stage.destroy();
      root.replaceChildren();
    },
  };
  return screen;
}

/** What the keys do. */
function eventsOf({ root, session, actions }: ScreenOptions, { stage, keys }: Parts): PageEvents {
  return {
    root,
    keyContext: () => ({
      moving: isMoving(stage.playhead),
      length: stage.length,
      stride: session().request.state.stride,
    }),
    dispatch: stage.press,
    follow() {
      const word = wordAt(session(), stage.playhead.position);
      if (word > 0) actions.change(followed(session(), word));
    },
    leave() {
      const { story, followUnit, follow } = session().request.state;
      if (story !== '') actions.change(noStory);
      else if (followUnit > 0) actions.change({ followUnit: 0 });
      else if (follow > 0) actions.change({ follow: 0 });
    },
    showKeys: () => keys.showModal(),
    onReducedMotion: stage.setReducedMotion,
  };
}

/** Follows a word, or no longer where it is followed already. */
const followed = ({ request }: Session, word: number): Pick<PageState, 'follow'> => ({
  follow: request.state.follow === word ? 0 : word,
});

/** @param onLoaded is called when a part has come that was waited for */
function createParts(options: ScreenOptions, localized: Localized, onLoaded: () => void): Parts {
  const { root, clock, firstModel, session, actions } = options;
  const { change, commit, rest, open } = actions;
  const sentence = sentenceField(localized, (text) => change({ sentence: text }), commit);
  const keys = keysDialog(localized);
  const notices = createNotices(localized);
  return {
    sentence,
    keys,
    title: localized.text(element('h1'), ({ title }) => title),
    notices,
    ...createStageParts(options, { localized, notices, onLoaded }),
    controls: createControls(localized, change),
    compare: compareControl({ localized, session, change, commit }),
    network: networkField(localized, actions),
    about: aboutSection(localized),
    table: createStepTable(localized, rest),
    dropZone: createDropZone(localized, open),
    help: helpButton(localized, keys),
    story: element('div', { class: 'story-host', hidden: true }),
    stories: storiesButton(
      localized,
      root,
      () => session().request.state.language,
      (story) => {
        const { language, theme, speed } = session().request.state;
        change({ ...defaultState(language, firstModel), theme, speed, story, moment: 1 });
      },
    ),
    unknownWords: createUnknownWords({
      replace(text) {
        change({ sentence: text });
        commit();
        sentence.element.focus();
      },
      readBy: (unit) => change({ unit }),
    }),
    take: takeButton(localized, clock, () => {
      const now = session();
      const { shown, request } = now;
      return shown && { ...request, content: figureContent(now, shown), host: root, firstModel };
    }),
  };
}

/** The figure with what moves it, and the panel between them. */
function createStageParts(
  { clock, session, came, actions: { change, rest, story } }: ScreenOptions,
  { localized, notices, onLoaded }: Pick<Parts, 'notices'> & { localized: Localized; onLoaded: () => void },
): Pick<Parts, 'stage' | 'whole'> {
  const stage = createStage({
    clock,
    localized,
    session,
    came,
    story,
    onRest: rest,
    onLayOut: (laidOut) => setNotices(notices, layOutNotices(session().request, laidOut)),
    // Of two sentences the upper one names the words: it may have none there.
    onWord: (word) => word > 0 && change(followed(session(), word)),
    onPlayhead: (playhead) => whole.move(playhead),
    onFollowUnit: (followUnit) => change({ followUnit }),
  });
  const whole = createWholeSlot({
    scrubber: stage.elements.scrubber,
    follow: (follow) => change({ follow }),
    goTo: stage.goTo,
    close: (followed) => change(followed === 'unit' ? { followUnit: 0 } : { follow: 0 }),
    onLoaded,
  });
  return { stage, whole };
}

function describeDocument({ tag, title }: Strings, theme: Theme): void {
  document.documentElement.lang = tag;
  document.documentElement.dataset.theme = theme;
  document.title = title;
}

/** The arguments of the handout: the sentence at each of its stops, from the start on. */
function printed(session: Session): Parameters<typeof handout> | undefined {
  const { shown, request } = session;
  if (!shown) return undefined;
  const stops = allStops(request.state.stride, beatsOf(shown.trace.model.cell), stepCount(session));
  return [titleOf(shown.from), figureContent(session, shown), stops.filter((stop) => stop >= 0)];
}
