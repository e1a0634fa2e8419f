export type Observer<T> = {
  next?: (value: T) => void;
  error?: (reason: unknown) => void;
  complete?: () => void;
};
export type Observable<T> = { subscribe(observer: Observer<T>): { unsubscribe(): void } };
export type Feed<T> = Observable<T> & { push(value: T): void };

/** An observable that tells everybody who subscribes what it already told, in order. */
export function createFeed<T>(told: readonly T[] = []): Feed<T> {
  const values = [...told];
  const observers = new Set<Observer<T>>();
  return {
    subscribe(observer) {
      observers.add(observer);
      for (const value of values) observer.next?.(value);
      return { unsubscribe: () => observers.delete(observer) };
    },
    push(value) {
      values.push(value);
      for (const observer of observers) observer.next?.(value);
    },
  };
}
