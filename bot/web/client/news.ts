import { type Activity, isRecord } from './activity.ts';

const SECONDS = 4;

/** How a case stands that was handed over, as replies tell; undefined where they say nothing of any. */
function standingIn(replies: readonly Activity[]): string | undefined {
  const entities = replies.flatMap(({ entities = [] }) => entities).filter(isRecord);
  const standings = entities.map(({ escalation }) => escalation).filter(isRecord);
  const { status } = standings.at(-1) ?? {};
  return typeof status === 'string' ? status : undefined;
}

/**
 * Asks for news from time to time while a case is with somebody: this page can be told nothing unasked. `heard` is to
 * be called with all replies; `waits` says whether there was such a case before the page was loaded.
 */
export function createNews(ask: () => Promise<unknown>, waits: boolean, changed: (waits: boolean) => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () =>
        void ask()
          .catch(() => undefined)
          .then(() => timer !== undefined && plan()),
      SECONDS * 1000,
    );
  };
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  if (waits) plan();
  return {
    heard(replies: readonly Activity[]): void {
      if (replies.length === 0) return;
      // Replies of a turn that say nothing of it mean that there is none any more.
      const status = standingIn(replies);
      const isOpen = status !== undefined && status !== 'closed';
      changed(isOpen);
      if (!isOpen) stop();
      else if (timer === undefined) plan();
    },
  };
}
