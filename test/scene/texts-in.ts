import type { Frame, Mark } from '../../src/scene';

/** The texts of a frame that are within a part of it, by the key of the part. */
export function textsIn({ marks }: Pick<Frame, 'marks'>, part: string): string[] {
  const found = (mark: Mark, inside: boolean): string[] => {
    const within = inside || mark.key === part;
    if (mark.tag === 'text') return within ? [textOf(mark)] : [];
    return (mark.children ?? []).flatMap((child) => found(child, within));
  };
  return marks.flatMap((mark) => found(mark, false));
}

const textOf = ({ text = '', children = [] }: Mark): string => text + children.map(textOf).join('');
