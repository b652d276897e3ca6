/** Whose a tensor is, by its name: the network's own, another's, or nobody can tell. */
export type Owner = 'own' | 'another' | 'shared';

/**
 * Tells whether a tensor belongs to a network: where a file holds several, `decoder.fc.weight` is the decoder's, as its
 * name goes longest with that of `decoder.rnn.`; `fc.weight` may be anybody's.
 *
 * @param prefixes of all recurrent networks in the file
 * @param chosen the prefix of the network that is read
 */
export function ownerOf(name: string, prefixes: readonly string[], chosen: string): Owner {
  if (prefixes.length < 2) return 'own';
  const own = sharedParts(name, chosen);
  const others = prefixes.filter((prefix) => prefix !== chosen).map((prefix) => sharedParts(name, prefix));
  const most = others.reduce((largest, parts) => Math.max(largest, parts), 0);
  if (own === most) return 'shared';
  return own > most ? 'own' : 'another';
}

/** How many parts between dots two names have in common from their start. */
function sharedParts(left: string, right: string): number {
  const [parts, others] = [left.split('.'), right.split('.')];
  const end = parts.findIndex((part, index) => part === '' || part !== others[index]);
  return end < 0 ? parts.length : end;
}
