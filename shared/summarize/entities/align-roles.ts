import type { Localized } from '../../documents/index.ts';
import { namesOf } from '../../languages/names.ts';
import type { Role } from './roles.ts';

/** Role in every language that says it and says the same, null when none does. */
export function localizeRole(
  role: Role | null,
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
): Localized | null {
  if (role === null) return null;
  const localized: Localized = { [base]: role.text };
  for (const [target, name] of Object.entries(names)) {
    const language = target === base ? undefined : namesOf(target);
    if (language === undefined) continue;
    const text = textOf(target, role.sentence);
    // A surname may stand where the name in full is published.
    const found = [name, name.split(' ').at(-1)!].map((form) => language.roleOf(form, text));
    const own = found.find((written) => written !== null);
    if (typeof own === 'string' && language.rolesAgree(role.text, own)) localized[target] = own;
  }
  return localized;
}
