export interface AdamOptions {
  /** How long the slopes may be together before they are shortened. */
  readonly clip: number;
  /** The share of every number that a step of rate 1 takes away. */
  readonly decay: number;
}

/** How much of the averages is kept at a step: the paper's, and a small number against division by 0. */
const kept = { mean: 0.9, square: 0.999 };
const epsilon = 1e-8;

/**
 * Adam: every number moves by about the rate, whatever the size of its slope, because the running mean of its slopes is
 * divided by the root of the running mean of their squares. Both start at 0 and are corrected for it.
 *
 * - Slopes longer than `clip` are shortened to it first: on the edge of a cliff they explode.
 * - `decay` pulls every number to 0, beside the slopes and not through them (AdamW). It keeps the weights moderate, and
 *   the sums in a cell within the range that a person can see.
 *
 * @see Kingma and Ba (2015), Adam: a method for stochastic optimization
 * @see Pascanu, Mikolov and Bengio (2013), On the difficulty of training recurrent neural networks, for clipping
 * @see Loshchilov and Hutter (2019), Decoupled weight decay regularization
 * @returns a step: it moves the numbers and clears the slopes
 */
export function adam(
  numbers: Float64Array,
  slopes: Float64Array,
  { clip, decay }: AdamOptions,
): (rate: number) => void {
  const means = new Float64Array(numbers.length);
  const squares = new Float64Array(numbers.length);
  // Powers of what is kept, by multiplication: engines disagree in the last digit of a power.
  let [meanLeft, squareLeft] = [1, 1];
  return (rate) => {
    meanLeft *= kept.mean;
    squareLeft *= kept.square;
    const length = lengthOf(slopes);
    const scale = length > clip ? clip / length : 1;
    for (let at = 0; at < numbers.length; at++) {
      const slope = slopes[at]! * scale;
      means[at] = kept.mean * means[at]! + (1 - kept.mean) * slope;
      squares[at] = kept.square * squares[at]! + (1 - kept.square) * slope * slope;
      const mean = means[at]! / (1 - meanLeft);
      const square = squares[at]! / (1 - squareLeft);
      numbers[at]! -= rate * (mean / (Math.sqrt(square) + epsilon) + decay * numbers[at]!);
    }
    slopes.fill(0);
  };
}

function lengthOf(vector: Float64Array): number {
  let squares = 0;
  for (const number of vector) squares += number * number;
  return Math.sqrt(squares);
}
