import { expect } from 'vitest';
import { type ReadOptions, readModel, WeightsError } from '../../../src/model';

/** The error with which a file is refused: always of the reader's own type. */
export function refusalOf(file: ArrayBuffer | ArrayBufferView, options?: ReadOptions): WeightsError {
  try {
    readModel(file, options);
  } catch (error) {
    expect(error).toBeInstanceOf(WeightsError);
    return error as WeightsError;
  }
  throw new Error('the file was not refused');
}

/** Every refusal is lower-case, short enough to read, and says after a colon, or with an option, what to do. */
export function expectSentence({ message }: WeightsError): void {
  expect(message).toMatch(/^[a-z"_0-9]/);
  expect(message.length).toBeLessThan(600);
  expect(message).toMatch(/[:;] [a-z]/);
  expect(message).not.toMatch(/undefined|NaN|\[object/);
}
