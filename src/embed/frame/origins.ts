/**
 * The origins that may speak with a figure in a frame: those that its address names, as in
 * `origin=https://example.org`. Whatever is no origin of the web is left out: there is no `*`.
 */
export function allowedOrigins(named: readonly string[]): readonly string[] {
  return named.filter((text) => {
    try {
      const { protocol, origin } = new URL(text);
      return (protocol === 'https:' || protocol === 'http:') && origin === text;
    } catch {
      return false;
    }
  });
}
