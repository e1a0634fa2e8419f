import sinon from 'sinon';

/** Keeps what libraries write by themselves, of which they ask nobody. */
export function listenToConsole() {
  const written: string[] = [];
  const sandbox = sinon.createSandbox();
  for (const method of ['error', 'warn', 'info', 'debug'] as const)
    sandbox
      .stub(console, method)
      .callsFake((...words: unknown[]) => void written.push(words.map(String).join(' ')));
  return { written, stop: () => sandbox.restore() };
}
