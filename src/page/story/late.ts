import type { StorySteps } from './steps';
import type { Telling, TellingOptions } from './telling';

/** The story of the page: its code is loaded once an address or a person asks for one. */
export interface LateTelling extends StorySteps {
  show(): void;
}

export function createLateTelling(options: TellingOptions): LateTelling {
  let telling: Telling | undefined;
  return {
    show() {
      if (telling) void telling.show();
      else if (options.state().story !== '')
        import('./telling').then(
          ({ createTelling }) => {
            telling ??= createTelling(options);
            return telling.show();
          },
          () => options.notices.set('story', ({ notices }) => notices.notLoaded),
        );
    },
    step: (direction) => telling?.step(direction) ?? false,
    leads: (direction) => telling?.leads(direction),
  };
}
