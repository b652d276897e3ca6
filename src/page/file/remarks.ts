import type { LanguageName } from '../../language';
import { type FileWords, fileWords } from '../../language/file';
import type { Model } from '../../model/model';
import type { Finding } from '../../model/weights/finding';

/** At most this many remarks are shown. */
const mostRemarks = 4;

/** What a person should know of a model that was read from a file; undefined where there is nothing to say. */
export function remarksOn({ findings = [] }: Model): ((language: LanguageName) => string) | undefined {
  // Numbers that are not finite first: they are why a picture looks broken.
  const inOrder = findings
    .filter(({ kind }) => kind !== 'nonlinearity-assumed')
    .toSorted((left, right) => Number(right.kind === 'not-finite') - Number(left.kind === 'not-finite'));
  if (inOrder.length === 0) return undefined;
  return (language) => {
    const told = inOrder.slice(0, mostRemarks).map((finding) => remarkOn(finding, fileWords[language]));
    return told.join(language === 'zh' ? '' : ' ');
  };
}

function remarkOn(finding: Finding, { findings }: FileWords): string {
  // The table pairs each kind with its own finding, which TypeScript cannot follow through the look-up.
  const say = findings[finding.kind] as (finding: Finding) => string;
  return say(finding);
}
