import { storyStrings } from '../../language/story';
import type { Notices } from '../notices/notices';
import { readAddress } from '../state/address';
import { defaultState, type ModelName, type PageState } from '../state/state';
import { createStoryBar } from './bar';
import { loadStory } from './load';
import type { Story, StoryMoment } from './story';

export interface TellingOptions {
  /** Where the words of the story stand. */
  readonly host: HTMLElement;
  readonly firstModel: ModelName;
  /** What is asked for now. */
  readonly state: () => PageState;
  /** Shows another state. @param instead in the place of the one that is asked for now, also in the history */
  readonly go: (state: PageState, instead?: boolean) => void;
  /** Where is said why a story cannot be told. */
  readonly notices: Notices;
}

/** A story that is told on the page. */
export interface Telling {
  /** Shows the moment that the state asks for; where the state says nothing else, the page shows what the moment does. */
  show(): Promise<void>;
  /** Goes to the next moment or to the one before. @returns false where there is no story */
  step(direction: 1 | -1): boolean;
}

export function createTelling({ host, firstModel, state, go, notices }: TellingOptions): Telling {
  let told: { readonly key: string; readonly story: Story } | undefined;
  const bar = createStoryBar({
    onStep: (direction) => step(direction),
    onEnd: () => go({ ...state(), story: '', moment: 0 }),
  });
  const stateAt = (story: Story, moment: number): PageState => ({
    ...stateOf(story.moments[moment - 1]!, state(), firstModel),
    moment,
  });
  const step = (direction: 1 | -1): boolean => {
    const now = state();
    if (!told || now.story === '') return false;
    const moment = momentIn(told.story, now) + direction;
    if (moment >= 1 && moment <= told.story.moments.length) go(stateAt(told.story, moment));
    return true;
  };
  return {
    step,
    async show() {
      const { story: name, language } = state();
      host.hidden = name === '';
      if (name === '') {
        told = undefined;
        host.replaceChildren();
        return;
      }
      const key = `${language} ${name}`;
      if (told?.key !== key) {
        try {
          const story = await loadStory(name, language);
          const now = state();
          if (key !== `${now.language} ${now.story}`) return;
          told = { key, story };
        } catch (error) {
          if (key !== `${state().language} ${state().story}`) return;
          refuse(notices, error);
          go({ ...state(), story: '', moment: 0 }, true);
          return;
        }
      }
      const moment = stateAt(told.story, momentIn(told.story, state()));
      if (tellsNothingElse(state(), firstModel) && !tellsNothingElse(moment, firstModel)) {
        go(moment, true);
        return;
      }
      bar.show(told.story, momentIn(told.story, state()), storyStrings[language]);
      if (!bar.element.isConnected) host.replaceChildren(bar.element);
    },
  };
}

/** Says why a story cannot be told. */
export function refuse(notices: Notices, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  notices.set('story', (strings) => strings.notices.noStory(reason));
}

/** A moment that the story does not have is its last one. */
const momentIn = ({ moments }: Story, { moment }: PageState): number =>
  Math.min(moments.length, Math.max(1, moment));

/** What a person has chosen for their eyes stays as it is through a story. */
const kept = ['language', 'theme', 'speed', 'story'] as const;

function stateOf({ address }: StoryMoment, now: PageState, firstModel: ModelName): PageState {
  const { state } = readAddress(address, now.language, firstModel);
  return { ...state, ...Object.fromEntries(kept.map((name) => [name, now[name]])) };
}

/** Whether a state has the usual values, but for the story and for what is a matter of taste. */
function tellsNothingElse(state: PageState, firstModel: ModelName): boolean {
  const usual = defaultState(state.language, firstModel);
  const free: readonly string[] = [...kept, 'moment'];
  return (Object.keys(usual) as (keyof PageState)[]).every(
    (name) => free.includes(name) || state[name] === usual[name],
  );
}
