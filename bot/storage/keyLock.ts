/** Runs tasks on one name one after another, first come first served; tasks on different names run together. */
export class KeyLock {
  readonly #last = new Map<string, Promise<unknown>>();

  run<T>(name: string, task: () => Promise<T>): Promise<T> {
    const before = this.#last.get(name) ?? Promise.resolve();
    const turn = before.then(task, task);
    const forget = () => {
      if (this.#last.get(name) === turn) this.#last.delete(name);
    };
    this.#last.set(name, turn);
    turn.then(forget, forget);
    return turn;
  }

  /** Resolves when no task is left, those added meanwhile included. */
  async idle(): Promise<void> {
    while (this.#last.size > 0) await Promise.allSettled(this.#last.values());
  }

  /** Names with a task under way. */
  get size(): number {
    return this.#last.size;
  }
}
