/** One line of the table. */
export interface Row {
  readonly what: string;
  readonly measured: string;
  /** What the project wants; left out where the line only explains another. */
  readonly goal?: string;
  /** Whether the goal was met; undefined where there is none, or none that a number decides. */
  readonly met?: boolean;
}

const widths = { what: 52, measured: 44 };

/**
 * @param against the same measured of another build, which stands beside it
 */
export function printSection(title: string, rows: readonly Row[], against?: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, measured, goal = '', met } of rows) {
    const verdict = met === undefined ? '' : met ? '  ok' : '  MISSED';
    const other = against
      ? (against.find((row) => row.what === what)?.measured ?? '').padEnd(widths.measured)
      : '';
    const line = `  ${what.padEnd(widths.what)}${measured.padEnd(widths.measured)}${other}${goal}${verdict}`;
    console.log(line.trimEnd());
  }
}
