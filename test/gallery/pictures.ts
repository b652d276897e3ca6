import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright';
import { languages } from '../../src/language';
import { tokenize, trace } from '../../src/model';
import { approximateMeasure, createScene, svgText } from '../../src/scene';
import type { TrainedKind } from '../../src/trained/tasks';
import { browserArguments } from '../browser/arguments';
import { prepareBrowser } from '../browser/prepare';
import { shipped } from '../trained/shipped';

/** A picture of the README: a trained network at a telling moment. */
interface Picture {
  readonly file: string;
  /** The network for moods of that kind. */
  readonly kind: TrainedKind;
  /** The beat of the last word's step at whose end it is taken. */
  readonly beat: string;
  /** In the scene's units: in a wider figure more words stand beside the open cell. */
  readonly width: number;
}

const sentence = 'the movie was not good';

const pictures: readonly Picture[] = [
  { file: 'picture.png', kind: 'rnn-tanh', beat: 'add', width: 1280 },
  { file: 'lstm.png', kind: 'lstm', beat: 'pass', width: 1600 },
];

/** How wide a README shows them, at most. */
const shown = 1280;
/** Sharp on a screen with small pixels, and no larger than a README has to load. */
const scale = 1.5;

const contentOf = (path: string): Buffer => readFileSync(new URL(`../../${path}`, import.meta.url));

function drawing({ kind, beat, width }: Picture): string {
  const model = shipped('mood', kind);
  const { tokens } = tokenize(sentence, 'words');
  const input = {
    trace: trace(model, tokens.map(model.embed)),
    tokens,
    depth: 'vectors' as const,
    strings: languages.en,
    measure: approximateMeasure,
  };
  const { neededHeight } = createScene({ ...input, viewport: { width, height: 0 } });
  const scene = createScene({ ...input, viewport: { width, height: Math.ceil(neededHeight) } });
  const end = scene.stage.beats.find(({ name }) => name === beat)?.end;
  if (end === undefined) throw new Error(`there is no beat '${beat}' in a step of an ${kind}`);
  return svgText(scene.frame(tokens.length - 1 + end));
}

/**
 * Takes the pictures of the README again, in the browser of the tests, and tells how many of their pixels changed.
 * Letters are those of this machine, so that the same picture differs a little from one machine to another.
 */
export async function takePictures(folder: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: prepareBrowser(), args: [...browserArguments] });
  try {
    for (const picture of pictures) {
      const path = join(folder, picture.file);
      const taken = await screenshot(browser, drawing(picture));
      const share = existsSync(path) ? await changedShare(browser, readFileSync(path), taken) : 1;
      writeFileSync(path, taken);
      console.log(`${picture.file}: ${(100 * share).toFixed(1)} % of its pixels changed`);
    }
  } finally {
    await browser.close();
  }
}

async function screenshot(browser: Browser, svg: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: shown, height: 720 }, deviceScaleFactor: scale });
  const styles = ['theme', 'figure'].map((name) => contentOf(`styles/${name}.css`)).join('\n');
  await page.setContent(`<!doctype html><html data-theme="light"><style>${styles}
    body { margin: 0; background: var(--paper) }
    .figure-picture { position: static; width: ${shown}px; height: auto }</style>
    <div class="figure">${svg}</div></html>`);
  const taken = await page.locator('svg').screenshot();
  await page.close();
  return taken;
}

/** How many pixels of two pictures are not the same, as a share of all; 1 where their sizes differ. */
async function changedShare(browser: Browser, before: Buffer, after: Buffer): Promise<number> {
  const page = await browser.newPage();
  const share = await page.evaluate(
    async (sources) => {
      const [old, now] = await Promise.all(
        sources.map(async (source) => {
          const image = new Image();
          image.src = source;
          await image.decode();
          const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
          context.drawImage(image, 0, 0);
          return context.getImageData(0, 0, image.width, image.height);
        }),
      );
      if (old!.width !== now!.width || old!.height !== now!.height) return 1;
      const [left, right] = [old!, now!].map(({ data }) => new Uint32Array(data.buffer));
      return left!.reduce((sum, pixel, at) => sum + Number(pixel !== right![at]), 0) / left!.length;
    },
    [before, after].map((data) => `data:image/png;base64,${data.toString('base64')}`),
  );
  await page.close();
  return share;
}
