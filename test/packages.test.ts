import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, { readonly resolved?: string; readonly integrity?: string }>>;
}

const at = (name: string) => new URL(`../${name}`, import.meta.url);
const read = (name: string): unknown => JSON.parse(readFileSync(at(name), 'utf8'));
const manifest = read('package.json') as Manifest;

describe('the packages', () => {
  test('are asked for in exact versions, so that two installations are the same', () => {
    const versions = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions).not.toEqual([]);
    expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  test('ask nothing of those who install it: d3 is built in', () => {
    expect(manifest.dependencies).toBeUndefined();
  });

  test('are locked by content and not by address, which only some machines reach', () => {
    expect(existsSync(at('package-lock.json'))).toBe(true);
    const { packages } = read('package-lock.json') as Lock;
    const others = Object.entries(packages).filter(([path]) => path !== '');
    expect(others).not.toEqual([]);
    expect(others.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(others.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  });
});
