import { rnnTanh } from '../../src/model/cells/rnn';
import { trace } from '../../src/model/trace';
import { untrainedModel } from '../../src/model/untrained';
import { tokenize } from '../../src/model/words/tokens';
import type { Row } from './report';
import { grouped, spreadOf, written } from './statistics';
import { sentenceOf } from './visit';

const words = 5_000;
const units = 8;
const repetitions = 20;
/** In milliseconds. */
const most = 20;

/** How long the model takes to read a long sentence, here in Node. */
export function measureReading(): Row[] {
  const sentence = sentenceOf(words);
  const traces: number[] = [];
  const wholes: number[] = [];
  for (let repetition = 0; repetition < repetitions; repetition++) {
    // A new model each time: it remembers the vectors of the words that it has met.
    const model = untrainedModel({ cell: rnnTanh, seed: repetition, units });
    const begun = performance.now();
    const { tokens } = tokenize(sentence, 'words');
    const inputs = tokens.map(model.embed);
    const embedded = performance.now();
    trace(model, inputs);
    const done = performance.now();
    if (tokens.length !== words) throw new Error(`${words} words were read as ${tokens.length} tokens`);
    traces.push(done - embedded);
    wholes.push(done - begun);
  }
  const { median } = spreadOf(traces);
  return [
    {
      what: `the trace of ${grouped(words)} steps at H = ${units}`,
      measured: `${written(traces, 1, ' ms')}, first ${traces[0]!.toFixed(1)}`,
      goal: `<= ${most} ms`,
      met: median <= most,
    },
    { what: 'with its tokens and their vectors', measured: written(wholes, 1, ' ms') },
  ];
}
