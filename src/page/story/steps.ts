import type { PlayerCommand } from '../../player/player';
import type { Stride } from '../../timeline/stops';

/** The steps of a story that is told, from moment to moment. */
export interface StorySteps {
  /** Goes to the next moment or to the one before. @returns false where no story is told */
  step(direction: 1 | -1): boolean;
  /** Whether there is another moment; undefined where no story is told. */
  leads(direction: 1 | -1): boolean | undefined;
}

/** In a story a step goes from moment to moment, for the keys and the buttons alike; a beat is still a beat. */
export function storyFirst(
  story: () => StorySteps,
  stride: () => Stride,
  dispatch: (command: PlayerCommand) => void,
): { press(command: PlayerCommand): void; leads: StorySteps['leads'] } {
  return {
    press(command) {
      const moves = command.type === 'step' && command.stride !== 'beat';
      if (!(moves && story().step(command.direction))) dispatch(command);
    },
    leads: (direction) => (stride() === 'beat' ? undefined : story().leads(direction)),
  };
}
