import type { Models } from '../reading/models';
import type { Session } from '../session/session';

/** Opens the card of the network on the screen, unless there is another one by the time its code has come. */
export async function openCard(session: () => Session, host: HTMLElement, models: Models): Promise<void> {
  const network = session().shown?.network;
  if (!network) return;
  // Where its code cannot be had, the next click tries again.
  const code = await import('./card').catch(() => undefined);
  if (!code) return;
  const { shown, request, strings } = session();
  if (shown?.network !== network) return;
  code.showCard({ host, network, models, language: request.state.language, strings });
}
