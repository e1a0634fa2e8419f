const HOUR_MS = 60 * 60 * 1000;

/** Does `work` now, without waiting for it, and every hour, never twice at once. Keeps no process alive. */
export function hourly(work: () => Promise<void>): NodeJS.Timeout {
  let isUnderWay = false;
  const once = async () => {
    if (isUnderWay) return;
    isUnderWay = true;
    await work().finally(() => {
      isUnderWay = false;
    });
  };
  void once();
  return setInterval(() => void once(), HOUR_MS).unref();
}
