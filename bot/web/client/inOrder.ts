/** Sends one after the other: the next only once the one before has come to something. */
export function inOrder<Sent, Result>(
  send: (sent: Sent) => Promise<Result>,
): (sent: Sent) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (what) => {
    const sent = before.then(() => send(what));
    before = sent.catch(() => undefined); // a failure is told to its own sender, and does not stop the next
    return sent;
  };
}
