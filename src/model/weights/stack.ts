import type { Tensor } from './format/tensor';

/** What a stack of linear layers is looked for among. */
export interface StackCandidates {
  /** The weights that could be linear layers. */
  readonly layers: readonly Tensor[];
  readonly isReadOut: (tensor: Tensor) => boolean;
  /** The length of what the first of them reads: directions · H. */
  readonly width: number;
}

/**
 * The linear layers of which one reads what another puts out, so that none is the read-out alone: what stands between
 * them, such as a ReLU, no file of weights says.
 *
 * @param fitting those that could read the hidden state
 */
export function stackOf(fitting: readonly Tensor[], candidates: StackCandidates): readonly Tensor[] {
  const stack = new Set<Tensor>();
  const visit = (from: Tensor): boolean => {
    const fed = candidates.layers.filter((to) => to !== from && feeds(from, to, candidates));
    if (fed.length > 0) stack.add(from);
    for (const to of fed) {
      if (stack.has(to)) continue;
      stack.add(to);
      visit(to);
    }
    return fed.length > 0;
  };
  for (const tensor of fitting) visit(tensor);
  return [...stack];
}

/** True where one layer reads what another puts out. Where both fit the network, their names tell: `fc1` and `fc2`. */
function feeds(from: Tensor, to: Tensor, { isReadOut, width }: StackCandidates): boolean {
  if (to.shape[1] !== from.shape[0]) return false;
  // What follows a layer that does not read the network itself follows the network less likely than that layer.
  const isBeyond = to.shape[1] !== width || from.shape[1] !== width;
  return stem(from) === stem(to) || (isReadOut(to) && isBeyond);
}

const stem = ({ name }: Tensor): string => name.replace(/\d+/g, '');

/** More layers than these are no head that anybody has. */
const mostLayers = 5;

/**
 * The layers of a stack in the order in which they follow the network, where there is only one such order, by their
 * shapes or else by the numbers in their names. Undefined where there is none, or where something else with weights,
 * such as a norm, stands among them.
 *
 * @param others all tensors of the file that are not the network's
 */
export function inOrder(
  stack: readonly Tensor[],
  width: number,
  others: Iterable<Tensor>,
): readonly Tensor[] | undefined {
  if (stack.length < 2 || stack.length > mostLayers || hasScales(stack, others)) return undefined;
  const orders = ordersOf(stack, width);
  if (orders.length === 1) return orders[0];
  if (new Set(stack.map(stem)).size > 1) return undefined;
  const byName = stack.toSorted((left, right) =>
    left.name.localeCompare(right.name, 'en', { numeric: true }),
  );
  return orders.find((order) => order.every((tensor, place) => tensor === byName[place]));
}

/** Every order in which each layer reads as many numbers as the one before it puts out. */
function ordersOf(left: readonly Tensor[], width: number): readonly (readonly Tensor[])[] {
  if (left.length === 0) return [[]];
  return left
    .filter((tensor) => tensor.shape[1] === width)
    .flatMap((first) =>
      ordersOf(
        left.filter((tensor) => tensor !== first),
        first.shape[0]!,
      ).map((rest) => [first, ...rest]),
    );
}

/** Whether beside the layers stands a weight for each number, as norms and `nn.PReLU` have one. */
function hasScales(stack: readonly Tensor[], others: Iterable<Tensor>): boolean {
  const places = new Set(stack.map(({ name }) => place(name)));
  return [...others].some(
    ({ name, shape }) => shape.length === 1 && /(^|\.)weight$/.test(name) && places.has(place(name)),
  );
}

/** Where in a model a layer stands: `head` of `head.0.weight`. */
const place = (name: string): string => name.split('.').slice(0, -2).join('.');
