/**
 * A test that needs what only Linux has. Elsewhere it is not registered, and the run says so: one that is pending would
 * fail the gate, which allows none.
 */
export function itOnLinux(title: string, test: () => Promise<void>): void {
  if (process.platform === 'linux') it(title, test);
  else process.stdout.write(`not tried, since it needs Linux: ${title}\n`);
}
