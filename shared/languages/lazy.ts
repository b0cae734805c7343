const made: (() => unknown)[] = [];

/**
 * A table or expression that is made when it is first asked for: a cold start pays only for what its article needs.
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
