import type { Localized } from '../../documents/index.ts';
import type { RoleSide } from '../../languages/facets/names.ts';
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
  const localized = roles.map((role) => {
    const side = sideOf(role, base, names, textOf);
    const sides = roles
      .filter(({ sentence }) => sentence === role.sentence)
      .map((other) => sideOf(other, base, names, textOf));
    return localizedRole(role, base, names, textOf, { side, isOnly: sides.every((other) => other === side) });
  });
  const most = Math.max(...localized.map((role) => Object.keys(role).length));
  return localized.find((role) => Object.keys(role).length === most) ?? null;
}

/** Where a role stands in its own sentence. */
interface Place {
  readonly side: RoleSide;
  /** The sentence says nothing else of the same person on the other side of the name. */
  readonly isOnly: boolean;
}

function sideOf(
  { text, sentence }: Role,
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
): RoleSide {
  const own = textOf(base, sentence);
  const name = formsOf(names[base]!).find((form) => own.includes(form)) ?? names[base]!;
  return own.indexOf(text) < own.indexOf(name) ? 'before' : 'after';
}

/** A surname may stand where the name in full is published. */
const formsOf = (name: string): readonly string[] => [name, name.split(' ').at(-1)!];

function localizedRole(
  role: Role,
  base: string,
  names: Localized,
  textOf: (target: string, sentence: number) => string,
  { side, isOnly }: Place,
): Localized {
  const localized: Localized = { [base]: role.text };
  for (const [target, name] of Object.entries(names)) {
    const language = target === base ? undefined : namesOf(target);
    if (language === undefined) continue;
    const text = textOf(target, role.sentence);
    const other = side === 'before' ? 'after' : 'before';
    const found = formsOf(name).map((form) => language.rolesBeside(form, text, side));
    // Translators move what is said of somebody, but where it is said on both sides each is another.
    const own = found
      .map((beside) => beside[side] ?? (isOnly ? beside[other] : null))
      .find((written) => written !== null);
    if (typeof own === 'string' && language.rolesAgree(role.text, own)) localized[target] = own;
  }
  return localized;
}
