/** A line of the table of figures: what was tried, how often, and what came of it. */
export type Figure = { tried: string; times: number; outcome: string };

/** The figures as rows of a Markdown table. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ tried, times, outcome }) => `| ${tried} | ${times.toLocaleString('en-US')} | ${outcome} |`,
  );
  return ['| what was tried | how often | what came of it |', '|---|---|---|', ...rows].join('\n');
}
