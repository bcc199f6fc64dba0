/** Collects the references of an expression, each once, without the names that a `for` gives. */
export class TraversalList {
  readonly #found = new Map<string, string[]>();
  readonly #bound = new Map<string, number>();

  bind(names: readonly string[]): void {
    for (const name of names) this.#bound.set(name, (this.#bound.get(name) ?? 0) + 1);
  }

  unbind(names: readonly string[]): void {
    for (const name of names) this.#bound.set(name, (this.#bound.get(name) ?? 0) - 1);
  }

  add(path: string[]): void {
    if ((this.#bound.get(path[0] ?? '') ?? 0) > 0) return;
    this.#found.set(path.join('.'), path);
  }

  list(): readonly string[][] {
    return [...this.#found.values()];
  }
}
