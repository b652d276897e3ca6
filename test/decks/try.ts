import { frameworks } from './frameworks';
import { marp } from './marp';
import { freshProject } from './package';
import { pandoc } from './pandoc';
import { reveal } from './reveal';
import { slidev } from './slidev';
import { openWorkshop, type Workshop } from './workshop';

/** Something that is tried in a real host. */
export interface Trial {
  readonly host: string;
  /** What is run. */
  readonly what: string;
  /** @returns the version of the host; undefined where it is not on this machine. @throws Error where it goes wrong */
  run(workshop: Workshop): Promise<string | undefined>;
}

const trials: readonly Trial[] = [
  reveal('4.6.1'),
  reveal('5.2.1'),
  reveal('6.0.2'),
  pandoc('4.6.1'),
  marp('4.5.1'),
  slidev('52.20.1'),
  freshProject('8.3.8'),
  ...frameworks,
];

/**
 * Tries the packed package in the decks of others, and prints what came of it as the table of the README.
 *
 * @param names the hosts to try, by the beginnings of their names; all without any
 */
export async function tryDecks(names: readonly string[]): Promise<void> {
  const workshop = await openWorkshop();
  console.log('| host | version | what was run | result |\n|---|---|---|---|');
  try {
    for (const { host, what, run } of trials) {
      if (names.length > 0 && !names.some((name) => host.toLowerCase().startsWith(name.toLowerCase())))
        continue;
      const [version, result] = await run(workshop).then(
        (found) => (found ? [found, 'works'] : ['', 'not on this machine']),
        (error: unknown) => {
          process.exitCode = 1;
          return ['', String(error).split('\n').slice(0, 12).join(' ')];
        },
      );
      console.log(`| ${host} | ${version} | ${what} | ${result} |`);
    }
  } finally {
    await workshop.close();
  }
}
