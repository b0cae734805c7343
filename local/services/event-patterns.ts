/**
 * Event patterns of EventBridge, the part that stacks here use: fields and lists of the values that they may have. Every other
 * form of comparison is refused by name when the template is read.
 */
export interface EventPattern {
  readonly [field: string]: EventPattern | readonly PatternValue[];
}
type PatternValue = string | number | boolean | null;

/** @throws Error naming what is not simulated */
export function readPattern(pattern: unknown, path = ''): EventPattern {
  if (typeof pattern !== 'object' || pattern === null || Array.isArray(pattern))
    throw new Error(`The event pattern ${path || JSON.stringify(pattern)} is no object.`);
  for (const [field, wanted] of Object.entries(pattern)) {
    const place = path === '' ? field : `${path}.${field}`;
    if (field.startsWith('$')) throw new Error(`${field} in an event pattern is not simulated.`);
    if (!Array.isArray(wanted)) readPattern(wanted, place);
    else if (wanted.some((value) => typeof value === 'object' && value !== null))
      throw new Error(`${JSON.stringify(wanted)} of ${place} in an event pattern is not simulated.`);
  }
  return pattern as EventPattern;
}

/** Whether every field of the pattern has one of its values; where the event has a list, one of them is enough. */
export function matches(pattern: EventPattern, event: unknown): boolean {
  return Object.entries(pattern).every(([field, wanted]) => {
    const actual = (event as Record<string, unknown> | null | undefined)?.[field];
    if (!isValues(wanted)) return typeof actual === 'object' && matches(wanted, actual);
    const values = Array.isArray(actual) ? actual : [actual];
    return values.some((value) => (wanted as readonly unknown[]).includes(value));
  });
}

function isValues(wanted: EventPattern | readonly PatternValue[]): wanted is readonly PatternValue[] {
  return Array.isArray(wanted);
}
