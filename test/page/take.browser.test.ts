import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { button, drawing, find, findAll, openPage } from './open';

const link = (): HTMLAnchorElement => find('.take-making a');
const said = (): string => find('.take-said').textContent ?? '';
const planned = (): string => find('.take-planned').textContent ?? '';

/** What is loaded on demand may take its time. */
const patience = { timeout: 10_000 };
const expectPlan = () => expect.poll(planned, patience);

async function openDialog(address = ''): Promise<ReturnType<typeof openPage>> {
  const opened = openPage(address);
  await expect.poll(() => findAll('.figure').length).toBe(1);
  await button('Take it with you').click();
  await expect.poll(() => findAll('.take-dialog[open]').length, patience).toBe(1);
  return opened;
}

async function saved(): Promise<Uint8Array> {
  await expect.poll(() => link().hidden, patience).toBe(false);
  return new Uint8Array(await (await fetch(link().href)).arrayBuffer());
}

const slidesIn = (deck: Uint8Array): string[] =>
  Object.entries(unzipSync(deck))
    .filter(([path]) => /^ppt\/slides\/slide\d+\.xml$/.test(path))
    .map(([, part]) => strFromU8(part));

test('slides of what is seen are told before, made, and saved', async () => {
  await openDialog('#s=not+%3Cb%3E&at=1&seed=5&model=untrained&step=cell');
  await expectPlan().toMatch(/^\d slides, about \d+ kB$/);
  const count = Number(planned().split(' ')[0]);
  await button('Make it').click();
  const slides = slidesIn(await saved());
  expect(slides).toHaveLength(count);
  expect(slides.join('')).toContain('&lt;');
  expect(slides.join('')).not.toContain('<b>');
  expect(link().download).toBe('hidden-state-flow.pptx');
  expect(link().textContent).toMatch(/^Save hidden-state-flow\.pptx \(\d+ kB\)$/);
});

test('only some steps, by beats, are fewer slides; what was made before is gone', async () => {
  await openDialog('#s=one+two+three+four&at=1&model=untrained');
  await expectPlan().toMatch(/^6 slides/);
  await button('Make it').click();
  await saved();
  await button('every beat').click();
  expect(link().hidden).toBe(true);
  await expectPlan().toMatch(/^26 slides/);
  const first = find<HTMLInputElement>('.take-range input');
  await userEvent.fill(first, '3');
  await userEvent.tab();
  await expectPlan().toMatch(/^13 slides/);
});

test('three hundred words are too many: it says so, and offers those around the one that is seen', async () => {
  const sentence = Array.from({ length: 300 }, (_, index) => `w${index}`).join('+');
  await openDialog(`#s=${sentence}&at=150&model=untrained`);
  await expectPlan().toMatch(/^That is much for one talk: 302 slides, about/);
  await button('Only steps 148 to 152').click();
  await expectPlan().toMatch(/^6 slides/);
});

test('what is being made can be cancelled, and nothing is saved', async () => {
  const sentence = Array.from({ length: 300 }, (_, index) => `w${index}`).join('+');
  const { clock } = await openDialog(`#s=${sentence}&at=150&model=untrained&step=beat`);
  await expectPlan().toContain('1802 slides');
  await button('Make it').click();
  await expect.poll(() => findAll('.take-making progress:not([hidden])').length, patience).toBe(1);
  await expect
    .poll(() => {
      clock.frame(1.5);
      return said();
    }, patience)
    .toMatch(/^Slide \d+ of 1802 · \d+ (s|min) left$/);
  await button('Cancel').click();
  expect(said()).toBe('Cancelled: nothing was saved.');
  expect(link().hidden).toBe(true);
  expect(clock.requested).toBe(0);
  await button('Make it').click();
  await button('Close').click();
  await expect.poll(() => clock.requested).toBe(0);
});

test('the picture is that of the moment, a file that needs nothing else', async () => {
  await openDialog('#s=not+%3Cgood%3E&at=2');
  await button('picture').click();
  const text = new TextDecoder().decode(await saved());
  const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml');
  expect(documentElement.querySelector('parsererror')).toBe(null);
  expect(documentElement.textContent).toContain('of “not <”');
  expect(text).not.toMatch(/url\(|@import|href=|var\(|initial/);
  const image = new Image();
  image.src = link().href;
  await image.decode();
  expect([image.naturalWidth, image.naturalHeight]).toEqual([1280, 720]);
});

test('a picture in dots has as many as are asked for, and can be without paper', async () => {
  await openDialog('#s=not+good&at=2');
  await button('picture').click();
  await saved();
  await button('PNG').click();
  await saved();
  await button('3×').click();
  await saved();
  await button('4 : 3').click();
  await saved();
  await button('transparent').click();
  const image = await createImageBitmap(new Blob([(await saved()) as BlobPart]));
  expect([image.width, image.height]).toEqual([2880, 2160]);
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  expect(data[3]).toBe(0);
  const opaque = data.filter((value, index) => index % 4 === 3 && value === 255).length;
  expect(opaque).toBeGreaterThan(20_000);
});

test('a browser without an encoder says so before one waits, and what to take instead', async () => {
  const { VideoEncoder } = globalThis;
  Reflect.set(globalThis, 'VideoEncoder', undefined);
  try {
    await openDialog('#s=not+good&at=1&model=untrained');
    await button('film').click();
    await expectPlan().toContain('This browser cannot make films');
    expect(planned()).toContain('Take the GIF');
    expect(findAll('.take-plan .primary:not([hidden])')).toEqual([]);
    await button('GIF').click();
    await expectPlan().toMatch(/^\d+ s long, \d+ frames, about/);
    expect(findAll('.take-plan .primary:not([hidden])')).toHaveLength(1);
  } finally {
    Reflect.set(globalThis, 'VideoEncoder', VideoEncoder);
  }
});

test('a browser that writes no H.264 says so before, and makes a WebM that it plays', async () => {
  const { isConfigSupported } = VideoEncoder;
  VideoEncoder.isConfigSupported = async (config) =>
    config.codec.startsWith('avc') ? { supported: false, config } : isConfigSupported(config);
  try {
    await openDialog('#s=not&at=1&model=untrained&depth=box&step=cell');
    await button('film').click();
    await button('720p').click();
    await button('2×').click();
    await expectPlan().toMatch(/^WebM: \d+ s long, \d+ frames, about .* This browser writes no MP4/);
    const [, seconds, frames] = /(\d+) s long, (\d+) frames/.exec(planned())!.map(Number) as [
      0,
      number,
      number,
    ];
    await button('Make it').click();
    await expect.poll(() => link().hidden, { timeout: 60_000 }).toBe(false);
    expect(link().download).toBe('hidden-state-flow.webm');
    const video = document.createElement('video');
    video.src = link().href;
    await new Promise((resolve, reject) => {
      video.addEventListener('loadedmetadata', resolve);
      video.addEventListener('error', reject);
    });
    expect([video.videoWidth, video.videoHeight]).toEqual([1280, 720]);
    expect(video.duration).toBeCloseTo(frames / 30, 2);
    expect(Math.round(video.duration)).toBe(seconds);
  } finally {
    VideoEncoder.isConfigSupported = isConfigSupported;
  }
}, 90_000);

test('markup in a sentence is text in a film, too: it is drawn, and nothing else happens', async () => {
  await openDialog('#s=%3Cimg+src%3Dx%3E&at=1&model=untrained&depth=box');
  await button('GIF').click();
  await button('2×').click();
  await expectPlan().not.toBe('');
  expect(findAll('.take-dialog img')).toEqual([]);
});

test('the figure beneath the dialog stays as it is', async () => {
  await openDialog('#s=not+good&at=1.5&model=untrained');
  const before = drawing();
  await expectPlan().not.toBe('');
  await button('Make it').click();
  await saved();
  expect(drawing()).toEqual(before);
});
