import type { Localized } from '../../documents/index.ts';
import { namesOf } from '../../languages/names.ts';
import type { Role } from './roles.ts';

/**
 * A role in every language that says it and says the same; null when none does. Of several the first that most
 * languages have, so that an item says the same in all of them.
 */
export function localizeRole(
  roles: readonly Role[],
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
): Localized | null {
  const localized = roles.map((role) => localizedRole(role, base, names, textOf));
  const most = Math.max(...localized.map((role) => Object.keys(role).length));
  return localized.find((role) => Object.keys(role).length === most) ?? null;
}

function localizedRole(
  role: Role,
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
): Localized {
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
