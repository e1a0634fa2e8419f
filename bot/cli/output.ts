/** What a command hands back to the shell. */
export type Output = { stdout?: string; stderr?: string; exitCode: 0 | 1 | 2 };

/** What could not be understood, told on stderr alone. */
export function refusal(error: object): Output {
  return { stderr: `${JSON.stringify(error)}\n`, exitCode: 2 };
}
