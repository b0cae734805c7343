import { lengthAt, type Token } from '../entities/by-words/tokens.ts';
import { type Article, holder, named, type Range } from './antecedents-by-words.ts';
import { DESCRIBED, type Voice } from './voices.ts';

/*
 * Who is meant by somebody who is described: by an office, or by sex and age.
 */

/** "Tổng giám đốc Techcombank nói": the one person whom the article calls just so; "HLV người Nhật nói": who it is about. */
export function byOffice(at: number, range: Range, article: Article): Voice {
  const aged = byAge(at, range, article);
  if (aged !== null) return aged;
  const office = article.offices[range.sentence]!.findLast(
    ({ start, end }) => start >= range.from && end <= at,
  );
  if (office === undefined || at - office.end > 2) return DESCRIBED;
  const line = article.tokens[range.sentence]!;
  const text = article.sentences[range.sentence]!.slice(
    line[office.start]!.start,
    line[office.end - 1]!.end,
  ).toLowerCase();
  const called = article.roles.flatMap((role, entity) =>
    // "cựu Đại sứ Anh" is "cựu Đại sứ Anh tại Nga".
    text.includes(' ') && office.owned && `${role?.text.toLowerCase()} `.startsWith(`${text} `)
      ? [{ role: role!, entity }]
      : [],
  );
  const [only] = called;
  if (called.length === 1 && only !== undefined)
    return { kind: 'named', entity: only.entity, sentence: only.role.sentence };
  if (!isOneOf(office.start, at, line, article.lexicon)) return DESCRIBED;
  const noun = officeNoun(office.start, line, article.lexicon);
  const topic = holder(noun, range.sentence, article);
  return topic.kind === 'named' ? topic : soleHolder(noun, article);
}

/** "Thủ tướng nói": the one whom the article calls so, by an office of which there is one. */
function soleHolder(noun: string, { roles, lexicon }: Article): Voice {
  if (!lexicon.naming.sole.includes(noun)) return DESCRIBED;
  const called = roles.flatMap((role, entity) =>
    role !== null && ` ${role.text.toLowerCase()} `.includes(` ${noun} `) ? [{ role, entity }] : [],
  );
  const [only] = called;
  // Of "Thủ tướng Nhật Bản" and "Thủ tướng" the latter is one's own.
  return called.length === 1 && only!.role.text.toLowerCase() === noun
    ? { kind: 'named', entity: only!.entity, sentence: only!.role.sentence }
    : DESCRIBED;
}

/** "Người đàn ông 53 tuổi kể": the one person who is said to be so old. */
function byAge(
  at: number,
  { sentence, from }: Range,
  { tokens, places, sexes, lexicon }: Article,
): Voice | null {
  const line = tokens[sentence]!;
  const { age, one } = lexicon.naming;
  const years = line.findLastIndex(({ text }, index) => index >= from && index < at && text === age) - 1;
  const isNear =
    years > from && line.slice(years + 2, at).every(({ text }) => lexicon.naming.speech.adverbs.has(text));
  if (!isNear || line[years]!.kind !== 'number') return null;
  // "một người đàn ông", "người đàn ông, 53 tuổi"
  const described = line.slice(from, years);
  if (described.some(({ text, upper, opens, kind }) => text === one || (upper && !opens) || kind !== 'word'))
    return null;
  const sex = Object.entries(lexicon.naming.speech.described).find(([noun]) =>
    described
      .map(({ text }) => text.toLowerCase())
      .join(' ')
      .endsWith(noun),
  )?.[1];
  if (sex === undefined) return null;
  const aged = places.flatMap((own, index) =>
    own
      .filter(({ entity, to }) => {
        const [mark, number, word] = tokens[index]!.slice(to, to + 3);
        const isSaid = /^[,(]$/.test(mark?.text ?? '') && word?.text === age;
        return isSaid && number!.text === line[years]!.text && sexes.get(entity) === sex;
      })
      .map((place) => named(place, index)),
  );
  const found = new Set(aged.map((voice) => (voice.kind === 'named' ? voice.entity : null)));
  return found.size === 1 ? aged[0]! : null;
}

/** The noun of an office, without "former" or "female" before it. */
function officeNoun(start: number, line: readonly Token[], { naming, offices }: Article['lexicon']): string {
  let from = start;
  while (naming.qualifiers.includes(line[from]!.text.toLowerCase()) && lengthAt(line, from + 1, offices) > 0)
    from += 1;
  return line
    .slice(from, from + lengthAt(line, from, offices))
    .map(({ text }) => text.toLowerCase())
    .join(' ');
}

/** True for an office that nothing but a people ("người Nhật") describes up to the verb, and that is not one of many. */
function isOneOf(start: number, at: number, line: readonly Token[], lexicon: Article['lexicon']): boolean {
  const before = line[start - 1];
  if (before?.kind === 'number' || before?.text === lexicon.naming.one) return false;
  if (before !== undefined && lexicon.naming.several.has(before.lower)) return false;
  let end = start;
  for (let size = lengthAt(line, end, lexicon.offices); size > 0; size = lengthAt(line, end, lexicon.offices))
    end += size;
  if (lengthAt(line, end, lexicon.peopleBefore) > 0)
    end += 1 + lengthAt(line, end + 1, lexicon.places, 'key');
  const { adverbs } = lexicon.naming.speech;
  return line.slice(end, at).every(({ kind, text }) => kind === 'number' || adverbs.has(text));
}
