import type { Models } from '../reading/models';
import type { Reader } from '../reading/reader';
import { type FigureCode, figureCode, loadFigureCode } from './late';

/** A reader whose code may still be on its way: what is asked before it has come is read when it is there. */
export function createLateReader(models: Models): Reader {
  let reader: Reader | undefined;
  let destroyed = false;
  const take = ({ createReader }: FigureCode): Reader => {
    reader ??= createReader(models);
    if (destroyed) reader.destroy();
    return reader;
  };
  const code = figureCode();
  if (code) take(code);
  return {
    read: (state, file) =>
      reader?.read(state, file) ?? loadFigureCode().then((own) => take(own).read(state, file)),
    take(file, model, background) {
      if (reader) reader.take(file, model, background);
      else void loadFigureCode().then((own) => take(own).take(file, model, background));
    },
    destroy() {
      destroyed = true;
      reader?.destroy();
    },
  };
}
