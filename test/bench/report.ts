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

export function printSection(title: string, rows: readonly Row[]): void {
  console.log(`\n${title}`);
  for (const { what, measured, goal = '', met } of rows) {
    const verdict = met === undefined ? '' : met ? '  ok' : '  MISSED';
    const line = `  ${what.padEnd(widths.what)}${measured.padEnd(widths.measured)}${goal}${verdict}`;
    console.log(line.trimEnd());
  }
}
