import type { Settings } from '../../embed/attributes/attributes';
import { cells } from '../../model/cells';
import type { Model } from '../../model/model';
import { untrainedModel } from '../../model/untrained';
import { AmbiguousWeightsError, WeightsError } from '../../model/weights/error';
import { readModel } from '../../model/weights/read';
import { loadTrained } from '../../trained/load';
import { trainedKinds } from '../../trained/tasks';
import type { FigureContent } from '../../view/figure/content';
import { contentOf } from '../content';
import { CommandError, type Request } from './options';

/** Reads a file that a person named. */
export type ReadFile = (path: string) => Uint8Array;

/** What a request shows: its network reads its sentence. */
export async function figureOf(request: Request, readFile: ReadFile): Promise<FigureContent> {
  const { settings, language } = request;
  const model = request.weights ? ownModel(request, readFile) : await modelOf(settings);
  const weights = request.weights ? model : undefined;
  const content = await contentOf({ settings, language, weights, tokenizer: undefined }, model, modelOf);
  if (content.tokens.length === 0) throw new CommandError('the sentence has no word: write one in quotes');
  return content;
}

async function modelOf(settings: Settings): Promise<Model> {
  const { model, cell, seed, units, layers, directions } = settings;
  if (model === 'untrained') return untrainedModel({ cell: cells[cell], seed, units, layers, directions });
  const kind = trainedKinds.find((trained) => trained === cells[cell].kind);
  if (!kind)
    throw new CommandError(
      `no network has learned ${model} with ${cell}: take another cell, or leave out --model`,
    );
  return loadTrained(model, kind);
}

function ownModel(request: Request, readFile: ReadFile): Model {
  const { weights, vocabulary, nonlinearity } = request;
  const words = vocabulary && {
    vocabulary: new TextDecoder().decode(readFile(vocabulary)),
    vocabularyFormat: /\.json$/i.test(vocabulary) ? ('json' as const) : ('any' as const),
  };
  try {
    return readModel(readFile(weights!), { ...words, ...(nonlinearity ? { nonlinearity } : {}) });
  } catch (error) {
    if (error instanceof AmbiguousWeightsError)
      throw new CommandError(
        `${weights} holds ${error.message.replace(/; choose one.*$/, '')}: save one of them alone`,
      );
    if (error instanceof WeightsError) throw new CommandError(`${weights}: ${error.message}`);
    throw error;
  }
}
