import { quote, WeightsError } from './error';

/** The parts that a recurrent weight is worked out from, as weight norm, spectral norm and weight drop keep them. */
const part =
  /^(.*?)(?:(?:weight|bias)_[ih]h(?:_l\d+)?(?:_reverse)?_(?:raw|orig|g|v)|parametrizations\.(?:weight|bias)_[ih]h(?:_l\d+)?(?:_reverse)?\.original\d*)$/s;

/**
 * Refuses a network whose weights are not in the file but worked out while it runs. Without this, the weight that they
 * make would be called missing, or an old copy of it be taken.
 *
 * @param prefixes of the networks in the file, which may be fewer: of such weights none has its own name
 * @param chosen the network that is asked for
 * @throws WeightsError naming the first of the parts
 */
export function refuseReparametrized(
  names: Iterable<string>,
  prefixes: readonly string[],
  chosen: string | undefined,
): void {
  for (const name of names) {
    const prefix = part.exec(name)?.[1];
    if (prefix === undefined) continue;
    // What wraps a network has a shorter prefix: rnn.weight_hh_l0_raw, rnn.module.weight_ih_l0.
    const isOf = (network: string): boolean => network.startsWith(prefix) || prefix.startsWith(network);
    if (chosen !== undefined ? !isOf(chosen) : prefixes.length > 1 && !prefixes.every(isOf)) continue;
    throw new WeightsError(
      'reparametrized',
      `${quote(name)} is a part that the weight is worked out from while the network runs: take weight norm, spectral norm or weight drop off before saving, with remove_weight_norm or remove_parametrizations of torch.nn.utils`,
      name,
    );
  }
}
