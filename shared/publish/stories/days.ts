import { datesOf } from '../../languages/dates.ts';
import type { StoryArticle } from './article.ts';

/** Days of the year before each month. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];

/** Days of the event stand in the upper part; what follows is history. */
const MOST_SENTENCES = 30;

/** Calendar days that the article names, counted from New Year: reports of one event seldom say the year. */
export function daysNamed({ language, title, sentences }: StoryArticle): number[] {
  const text = [title ?? '', ...sentences.slice(0, MOST_SENTENCES)].join('\n');
  const days = new Set<number>();
  for (const { expression, read } of datesOf(language)?.patterns ?? []) {
    for (const match of text.matchAll(expression)) {
      const { month, day } = read(match as RegExpExecArray);
      if (month === undefined || day === undefined || day < 1 || day > 31) continue;
      const before = BEFORE_MONTH[month - 1];
      if (before !== undefined) days.add(before + day);
    }
  }
  return [...days];
}
