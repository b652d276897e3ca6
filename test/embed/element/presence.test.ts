import { expect, test } from 'vitest';
import { settingsOf } from '../../../src/embed/attributes/attributes';
import type { Asked } from '../../../src/embed/content/asked';
import { createSource } from '../../../src/embed/content/source';
import { Presence } from '../../../src/embed/element/presence';
import { cells } from '../../../src/model/cells';
import type { Model } from '../../../src/model/model';
import { untrainedModel } from '../../../src/model/untrained';
import type { PlayerCommand } from '../../../src/player/player';
import { type Playhead, playheadAt } from '../../../src/player/playhead';

/** An element without a browser: what is mounted writes down what it is told. */
function make(attributes: Record<string, string>) {
  const log: string[] = [];
  const page = { on: false };
  let playhead: Playhead | undefined;
  let come = (_: Model): void => {};
  const asked = (): Asked => ({
    settings: settingsOf({ getAttribute: (name) => attributes[name] ?? null }),
    language: 'en',
    weights: undefined,
    tokenizer: undefined,
  });
  const source = createSource({
    load: () =>
      new Promise((resolve) => {
        come = resolve;
      }),
    arrived: () => presence.refresh(),
    failed: () => {},
  });
  const presence = new Presence({
    source,
    asked,
    isOnPage: () => page.on,
    onRest: (position) => log.push(`rest ${position}`),
    mount(shown, position) {
      log.push(`mount ${shown.sentence} at ${position}`);
      playhead = playheadAt(position);
      return {
        get playhead() {
          return playhead!;
        },
        dispatch(command: PlayerCommand) {
          log.push(command.type);
          if (command.type === 'play') playhead = { ...playhead!, target: 9, playing: true };
          if (command.type === 'seek') playhead = playheadAt(command.position);
          if (command.type === 'step')
            playhead = { ...playhead!, target: playhead!.target + command.direction };
        },
        show: ({ sentence }) => log.push(`show ${sentence}`),
        destroy: () => log.push('destroy'),
      };
    },
  });
  const put = (on: boolean): void => {
    page.on = on;
    if (on) presence.refresh();
    else presence.unmount();
  };
  const change = (name: string, value: string): void => {
    attributes[name] = value;
    presence.changed();
    if (name === 'position') presence.place(Number(value));
  };
  return { presence, log, put, change, arrive: (model: Model) => come(model) };
}

test('it is mounted once on a page, at the place that it was given before', () => {
  const { presence, log, put } = make({ sentence: 'a b c' });
  presence.place(2);
  expect(log).toEqual([]);
  put(true);
  presence.refresh();
  expect(log).toEqual(['mount a b c at 2']);
});

test('off the page a step is there at once', () => {
  const { presence, log } = make({ sentence: 'a b c' });
  presence.dispatch({ type: 'step', direction: 1, stride: 'cell' });
  expect(presence.playhead).toEqual(playheadAt(1));
  expect(log).toEqual(['rest 1']);
});

test('a sentence and a place in it that change together are shown together', () => {
  const { log, put, change, presence } = make({ sentence: 'a' });
  put(true);
  log.length = 0;
  change('position', '3');
  change('sentence', 'a b c');
  presence.refresh();
  expect(log).toEqual(['show a b c', 'seek']);
  expect(presence.playhead.position).toBe(3);
});

test('taken away in a motion it has arrived; put back it is there', () => {
  const { presence, log, put } = make({ sentence: 'a b c' });
  put(true);
  presence.dispatch({ type: 'step', direction: 1, stride: 'cell' });
  log.length = 0;
  put(false);
  put(true);
  expect(log).toEqual(['destroy', 'rest 1', 'mount a b c at 1']);
});

test('moved while it plays it goes on; taken away it does not', () => {
  const { presence, log, put } = make({ sentence: 'a b c' });
  put(true);
  presence.dispatch({ type: 'play' });
  log.length = 0;
  put(false);
  put(true);
  expect(log).toEqual(['destroy', 'rest 0', 'mount a b c at 0', 'play']);
  put(false);
  presence.forgetPlaying();
  log.length = 0;
  put(true);
  expect(log).toEqual(['mount a b c at 0']);
});

test('what plays by itself does so once', () => {
  const { log, put, presence } = make({ sentence: 'a b c', autoplay: '' });
  put(true);
  expect(log).toEqual(['mount a b c at 0', 'play']);
  presence.dispatch({ type: 'seek', position: 1 });
  log.length = 0;
  put(false);
  put(true);
  expect(log).toEqual(['destroy', 'rest 1', 'mount a b c at 1']);
});

test('while a network is on its way, steps count and nothing is mounted', async () => {
  const { presence, log, put, arrive } = make({ sentence: 'a b c', model: 'mood' });
  put(true);
  presence.dispatch({ type: 'step', direction: 1, stride: 'cell' });
  expect(log).toEqual(['rest 1']);
  arrive(untrainedModel({ cell: cells.tanh, seed: 1, units: 2 }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(log).toEqual(['rest 1', 'mount a b c at 1']);
});
