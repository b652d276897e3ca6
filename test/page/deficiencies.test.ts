import { readFileSync } from 'node:fs';
import type { Browser, CDPSession, Page } from 'playwright';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { launchBrowser } from '../embed/site';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 90_000 });

/** The terms of a sum, which lie side by side: memory, word, bias. */
const roles = ['h', 'x', 'b'] as const;
type Role = (typeof roles)[number];
type Lab = readonly [lightness: number, a: number, b: number];

/** As Chromium names them; `achromatopsia` is also what a grey printer makes of a colour. */
const deficiencies = [
  'none',
  'blurredVision',
  'achromatopsia',
  'deuteranopia',
  'protanopia',
  'tritanopia',
] as const;

const theme = readFileSync(new URL('../../styles/theme.css', import.meta.url), 'utf8');
const square = 60;

let browser: Browser;
let page: Page;
let session: CDPSession;
/** Reads the pixels of pictures; nothing is simulated in it. */
let reader: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: square * roles.length, height: square } });
  session = await page.context().newCDPSession(page);
  reader = await browser.newPage();
  const squares = roles.map(
    (role) => `<i style="flex:none;width:${square}px;height:${square}px;background:var(--${role})"></i>`,
  );
  await page.setContent(`<style>${theme} body{margin:0;display:flex}</style>${squares.join('')}`);
});

afterAll(() => browser?.close());

/** The colours as a person with this deficiency sees them, read off a screenshot. */
async function seenBy(deficiency: (typeof deficiencies)[number]): Promise<Record<Role, Lab>> {
  await session.send('Emulation.setEmulatedVisionDeficiency', { type: deficiency });
  const picture = (await page.screenshot()).toString('base64');
  const pixels = await reader.evaluate(
    async ([source, size, count]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      return Array.from({ length: count }, (_, index) =>
        Array.from(context.getImageData((index + 0.5) * size, size / 2, 1, 1).data.slice(0, 3)),
      );
    },
    [picture, square, roles.length] as const,
  );
  return Object.fromEntries(roles.map((role, index) => [role, labOf(pixels[index]!)])) as Record<Role, Lab>;
}

/** CIELAB of an sRGB colour, white D65. */
function labOf(rgb: readonly number[]): Lab {
  const [r, g, b] = rgb.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  const root = (value: number): number => (value > 0.008856 ? Math.cbrt(value) : 7.787 * value + 16 / 116);
  const x = root((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047);
  const y = root(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = root((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

const lightnessApart = ([one]: Lab, [other]: Lab): number => Math.abs(one - other);
const apart = (one: Lab, other: Lab): number => Math.hypot(...one.map((part, index) => part - other[index]!));

const palettes = ['light', 'dark', 'print'] as const;

test.each(palettes)('memory and word are told apart by everybody, %s', async (palette) => {
  await page.emulateMedia({
    colorScheme: palette === 'dark' ? 'dark' : 'light',
    media: palette === 'print' ? 'print' : 'screen',
  });
  for (const deficiency of deficiencies) {
    const { h, x, b } = await seenBy(deficiency);
    // Where hue is all that differs, grey paper shows one colour.
    expect(lightnessApart(h, x), `lightness, ${deficiency}`).toBeGreaterThan(14);
    expect(apart(h, x), deficiency).toBeGreaterThan(18);
    expect(apart(h, b), `bias and memory, ${deficiency}`).toBeGreaterThan(10);
  }
});

test('a simulation changes what is seen, so that the test above tests it', async () => {
  const [all, grey] = [await seenBy('none'), await seenBy('achromatopsia')];
  expect(Math.hypot(all.x[1], all.x[2])).toBeGreaterThan(30);
  expect(Math.hypot(grey.x[1], grey.x[2])).toBeLessThan(3);
});
