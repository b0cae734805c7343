const made: (() => unknown)[] = [];

/**
 * A table or expression that is made when it is first asked for: a cold start pays only for what its article needs.
 * Called as PURE in a file that holds several facets, so that a bundle does not carry the ones that nobody asks for.
 *
 * @param make called once
 */
export function lazy<Value>(make: () => Value): () => Value {
  let value: { readonly of: Value } | undefined;
  const get = (): Value => {
    value ??= { of: make() };
    return value.of;
  };
  made.push(get);
  return get;
}

/** Makes everything that the loaded modules have put off, so that a check sees it. */
export function makeAll(): void {
  for (const get of made) get();
}

/** A set that is filled when something is first looked up in it. */
export class LazySet<Value> extends Set<Value> {
  #make: (() => Iterable<Value>) | undefined;

  constructor(make: () => Iterable<Value>) {
    super();
    this.#make = make;
  }

  override has(value: Value): boolean {
    this.#fill();
    return super.has(value);
  }

  override get size(): number {
    this.#fill();
    return super.size;
  }

  override values(): SetIterator<Value> {
    this.#fill();
    return super.values();
  }

  override keys(): SetIterator<Value> {
    return this.values();
  }

  override [Symbol.iterator](): SetIterator<Value> {
    return this.values();
  }

  override entries(): SetIterator<[Value, Value]> {
    this.#fill();
    return super.entries();
  }

  override forEach(call: (value: Value, same: Value, set: Set<Value>) => void): void {
    this.#fill();
    super.forEach(call);
  }

  #fill(): void {
    const make = this.#make;
    if (make === undefined) return;
    this.#make = undefined;
    for (const value of make()) this.add(value);
  }
}
