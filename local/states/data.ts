/** Values that paths and templates of the States Language mean. */

export type Json = unknown;

/** @throws StateError `States.Runtime` for a path that leads nowhere */
export function valueAt(path: string, input: Json, context: Json = {}): Json {
  const [root, ...names] = path.split('.');
  const start = root === '$$' ? context : input;
  return names.reduce<Json>((value, name) => {
    const next = (value as Record<string, Json> | null | undefined)?.[name];
    if (next === undefined) throw new StateError('States.Runtime', `The path ${path} leads nowhere.`);
    return next;
  }, start);
}

/** The input with a result put at a path, as `ResultPath` does. */
export function withValueAt(path: string, input: Json, result: Json): Json {
  const [, ...names] = path.split('.');
  const put = (value: Json, [name, ...rest]: readonly string[]): Json =>
    name === undefined
      ? result
      : { ...(value as object), [name]: put((value as Record<string, Json>)[name] ?? {}, rest) };
  return put(input, names);
}

/** A template with its paths filled in. */
export function filled(template: Json, input: Json, context: Json): Json {
  if (Array.isArray(template)) return template.map((each) => filled(each, input, context));
  if (typeof template !== 'object' || template === null) return template;
  const entries = Object.entries(template).map(([name, value]) =>
    name.endsWith('.$')
      ? [name.slice(0, -2), valueAt(String(value), input, context)]
      : [name, filled(value, input, context)],
  );
  return Object.fromEntries(entries);
}

/** How a state fails: the name that `ErrorEquals` speaks of, and a cause for people. */
export class StateError extends Error {
  constructor(name: string, cause: string, options?: ErrorOptions) {
    super(cause, options);
    this.name = name;
  }
}
