import type { LanguageName, Strings } from '../../language';
import { loadedLanguage, loadLanguage } from '../../language/load';
import { spoken } from './requests';
import type { PageRequest, Session } from './session';

export interface TextsOptions {
  readonly session: () => Session;
  /** Shows other texts. */
  readonly translate: (strings: Strings) => void;
  /** Asks for another language, where the texts of the requested one did not come. */
  readonly askInstead: (request: PageRequest) => void;
}

/** The texts of the page. */
export interface Texts {
  /** Shows the texts of the requested language, and loads them first where they are not there yet. */
  show(): void;
}

export function createTexts({ session, translate, askInstead }: TextsOptions): Texts {
  /** Where that fails, the page goes back to the language on the screen. */
  const load = async (language: LanguageName): Promise<void> => {
    await loadLanguage(language).catch(() => undefined);
    const { request, ended } = session();
    if (request.state.language !== language || ended) return;
    askInstead(spoken(session(), loadedLanguage(language) ? language : undefined));
  };
  return {
    show() {
      const { request, strings } = session();
      const { language } = request.state;
      const loaded = loadedLanguage(language);
      if (!loaded) void load(language);
      else if (loaded !== strings) translate(loaded);
    },
  };
}
