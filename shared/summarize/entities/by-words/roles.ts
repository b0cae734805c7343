import { namesOf } from '../../../languages/names.ts';
import type { FoundEntity } from '../../entities.ts';
import type { Role } from '../roles.ts';

/** What the text says that a person is, in the fullest words that stand beside one mention; null when nothing. */
export function roleByWords(entity: FoundEntity, sentences: readonly string[], language: string): Role | null {
  const roleOf = namesOf(language)?.roleOf;
  if (entity.kind !== 'person' || roleOf === undefined) return null;
  const roles = entity.mentions.flatMap(({ sentence, start, text }): Role[] => {
    const role = roleOf(text, sentences[sentence]!.slice(0, start) + sentences[sentence]!.slice(start));
    return role === null ? [] : [{ text: role, sentence, noun: role.toLowerCase() }];
  });
  return roles.reduce<Role | null>(
    (left, right) => (left === null || right.text.length > left.text.length ? right : left),
    null,
  );
}
