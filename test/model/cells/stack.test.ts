import { describe, expect, test } from 'vitest';
import { type Layer, layersOf, type Model, readModel, trace } from '../../../src/model';
import { largestError } from '../sample';
import { caseNames, caseOf, fileOf, optionsOf } from '../torch/cases';
import { dropped, transposed, withParameter } from './change';

const visible = 1e-6;
const stacked = caseNames.filter((name) => caseOf(name).layers > 1 || caseOf(name).bidirectional);

/** The model with a change in one of its layers. */
function withLayer(model: Model, index: number, change: (layer: Layer) => Layer): Model {
  if (index === 0) return { ...model, ...change(model) };
  return { ...model, above: model.above!.with(index - 1, change(model.above![index - 1]!)) };
}

const inLayer = (layer: Layer, name: string, change: typeof dropped): Layer =>
  withParameter({ ...layer, embed: () => [] }, name, change);

function exchangedDirections(layer: Layer): Layer {
  const { cell, inputSize, hiddenSize, parameters } = layer;
  return { ...layer, ...layer.reverse!, reverse: { cell, inputSize, hiddenSize, parameters } };
}

describe.each(stacked)('%s agrees with PyTorch, and would not', (name) => {
  const answers = caseOf(name);
  const model = readModel(fileOf(name), optionsOf(answers));
  const difference = (candidate: Model): number =>
    largestError(trace(candidate, answers.ids).output, answers.output);
  const places = layersOf(model).flatMap((layer, index) =>
    [...layer.parameters.keys()].map((parameter) => [parameter, index] as const),
  );

  test.each(places)('without %s of layer %i', (parameter, index) => {
    expect(
      difference(withLayer(model, index, (layer) => inLayer(layer, parameter, dropped))),
    ).toBeGreaterThan(visible);
    const { reverse } = layersOf(model)[index]!;
    if (!reverse) return;
    const broken = withLayer(model, index, (layer) => ({
      ...layer,
      reverse: inLayer(reverse, parameter, dropped),
    }));
    expect(difference(broken)).toBeGreaterThan(visible);
  });

  test.each(places.filter(([parameter]) => parameter.startsWith('weight_h')))(
    'with %s of layer %i read by columns',
    (parameter, index) => {
      const broken = withLayer(model, index, (layer) => inLayer(layer, parameter, transposed));
      expect(difference(broken)).toBeGreaterThan(visible);
    },
  );

  const broken = layersOf(model).flatMap((_, index) =>
    answers.bidirectional ? [{ index, exchanged: withLayer(model, index, exchangedDirections) }] : [],
  );
  test.each(broken)('with the directions of layer $index in each other’s place', ({ exchanged }) => {
    expect(difference(exchanged)).toBeGreaterThan(visible);
  });
});
