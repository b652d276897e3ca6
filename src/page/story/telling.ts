import type { LanguageName } from '../../language';
import { storyStrings } from '../../language/story';
import type { Notices } from '../notices/notices';
import { readAddress } from '../state/address';
import { defaultState, type ModelName, type PageState } from '../state/state';
import { createStoryBar } from './bar';
import { loadStory } from './load';
import { isStoryName } from './names';
import type { StorySteps } from './steps';
import { type Story, StoryError } from './story';

export interface TellingOptions {
  /** Where the words of the story stand. */
  readonly host: HTMLElement;
  readonly firstModel: ModelName;
  /** What is asked for now. */
  readonly state: () => PageState;
  /** Shows another state. @param instead in the place of the one that is asked for now, also in the history */
  readonly go: (state: PageState, instead?: boolean) => void;
  /** Shows what is shown now, without the story. */
  readonly end: () => void;
  readonly stage: {
    /** Completes what moves, so that no caption is ahead of its picture. @returns whether anything moved */
    settle(): boolean;
    /** Shows which buttons lead on: another moment may be the last one. */
    showSteps(): void;
  };
  /** Where is said why a story cannot be told. */
  readonly notices: Notices;
}

/** A story that is told on the page. */
export interface Telling extends StorySteps {
  /** Shows the moment that the state asks for; where the state says nothing else, the page shows what the moment does. */
  show(): Promise<void>;
}

export function createTelling(options: TellingOptions): Telling {
  const { host, firstModel, state, go, end, stage, notices } = options;
  let told: Told | undefined;
  const bar = createStoryBar({ onStep: (direction) => step(direction), onEnd: end });
  const stateAt = (story: Story, moment: number): PageState => stateOf(story, moment, state(), firstModel);
  const isTold = (): boolean => told?.name === state().story && told.language === state().language;
  const leads = (direction: 1 | -1): boolean | undefined =>
    told && isTold() ? hasMoment(told.story, momentIn(told.story, state()) + direction) : undefined;
  const step = (direction: 1 | -1): boolean => {
    if (!told || !isTold()) return false;
    if (!stage.settle() && leads(direction))
      go(stateAt(told.story, momentIn(told.story, state()) + direction));
    return true;
  };
  /** @returns whether it is still the one that is asked for */
  const load = async ({ story: name, language }: PageState): Promise<boolean> => {
    const isAsked = (): boolean => name === state().story && language === state().language;
    notices.set('story', undefined);
    try {
      const story = await loadStory(name, language);
      if (isAsked()) told = { name, language, story };
    } catch (error) {
      if (!isAsked()) return false;
      refuse(notices, error);
      end();
      return false;
    }
    return isAsked();
  };
  return {
    step,
    leads,
    async show() {
      const asked = state();
      host.hidden = asked.story === '';
      if (asked.story === '') {
        told = undefined;
        host.replaceChildren();
        stage.showSteps();
        return;
      }
      const before = told;
      if (!isTold() && !(await load(asked))) return;
      const { story } = told!;
      const moment = stateAt(story, momentIn(story, state()));
      // A story of the page has sentences of its own in each language.
      const isTranslated = before?.name === asked.story && before.language !== asked.language;
      const isBare = tellsNothingElse(state(), firstModel) && !tellsNothingElse(moment, firstModel);
      if (isBare || (isTranslated && isStoryName(asked.story))) {
        go(moment, true);
        return;
      }
      bar.show(story, momentIn(story, state()), storyStrings[asked.language]);
      if (!bar.element.isConnected) host.replaceChildren(bar.element);
      stage.showSteps();
    },
  };
}

interface Told {
  readonly name: string;
  readonly language: LanguageName;
  readonly story: Story;
}

/** Says why a story cannot be told. */
function refuse(notices: Notices, error: unknown): void {
  notices.set('story', (strings) => {
    const { refused } = storyStrings[strings.tag === 'en' ? 'en' : 'zh'];
    const reason = error instanceof StoryError ? refused[error.fault](error.value) : String(error);
    return strings.notices.noStory(reason);
  });
}

/** A moment that the story does not have is its last one. */
const momentIn = ({ moments }: Story, { moment }: PageState): number =>
  Math.min(moments.length, Math.max(1, moment));

const hasMoment = ({ moments }: Story, moment: number): boolean => moment >= 1 && moment <= moments.length;

/** What a person has chosen for their eyes stays as it is through a story. */
const kept = ['language', 'theme', 'speed', 'story'] as const;

function stateOf({ moments }: Story, moment: number, now: PageState, firstModel: ModelName): PageState {
  const { address } = moments[moment - 1]!;
  const { state } = readAddress(address, now.language, firstModel);
  return { ...state, ...Object.fromEntries(kept.map((name) => [name, now[name]])), moment };
}

/** Whether a state has the usual values, but for the story and for what is a matter of taste. */
function tellsNothingElse(state: PageState, firstModel: ModelName): boolean {
  const usual = defaultState(state.language, firstModel);
  // Where the figure stands when a story is chosen is no wish.
  const free: readonly string[] = [...kept, 'moment', 'position'];
  return (Object.keys(usual) as (keyof PageState)[]).every(
    (name) => free.includes(name) || state[name] === usual[name],
  );
}
