import { baseOf } from './text.ts';

/**
 * Openings that point back to a sentence before: without it the reader does not know who "he" is or what
 * "however" turns against. The first letter is compared in lower case.
 */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^["“]?(?:however|but|and|yet|so|still|moreover|furthermore|meanwhile|instead|nevertheless|nonetheless|therefore|thus|hence|also|then|besides|likewise|similarly|in addition|in particular|on this occasion|at the same time|at that time|in other words|for instance|after that|additionally|in contrast|by contrast|as a result|for example|for instance|that is why|he|she|it|they|we|our|i|my|his|her|its|their|this|that|these|those|such|both|another|the former|the latter|either|neither)(?![\p{L}-])/u,
  vi: /^["“]?(?:tuy nhiên|nhưng|song|và|do đó|vì vậy|vì thế|bởi vậy|ngoài ra|bên cạnh đó|đồng thời|trong khi đó|ngược lại|hơn nữa|nhân dịp này|vào dịp này|nói cách khác|thay vào đó|cũng|điều này|việc này|đây|đó|này|chúng tôi|chúng ta|tôi|ông|bà|anh|chị|họ|cô|nó|theo đó|trước đó|sau đó|tương tự|chẳng hạn|ví dụ)(?![\p{L}\p{M}])(?! \p{Lu})/u,
  de: /^["„“]?(?:aber|doch|jedoch|allerdings|dagegen|außerdem|zudem|daher|deshalb|somit|dies|diese[rsnm]?|das|er|sie|es|wir|ich|unser|ihr|sein|dabei|damit|dennoch|trotzdem|auch|so)(?! \p{Lu}\p{L}+ \p{Lu})(?![\p{L}-])/u,
  nl: /^["„“]?(?:maar|echter|toch|bovendien|daarnaast|daarom|dus|dit|deze|dat|die|hij|zij|ze|wij|we|ik|het is|zijn|haar|hun|ook|daarbij|daarmee)(?![\p{L}-])/u,
  fr: /^["«“]?(?:mais|cependant|toutefois|pourtant|ainsi|donc|il|elle|ils|elles|cela|ce|cette|ces|en outre|de plus|son|sa|ses)(?![\p{L}-])/u,
  es: /^["«“]?(?:pero|sin embargo|además|por lo tanto|así|él|ella|ellos|esto|este|esta|estos|estas|ese|esa|su|sus|también)(?![\p{L}-])/u,
};

/** "This week", "This year" point at the calendar, "both sides" at everyone: no neighbour is needed. */
const STANDS_ALONE: Readonly<Record<string, RegExp>> = {
  en: /^(?:this (?:week|month|year|morning|afternoon|evening|time|summer|winter|spring|autumn)|it (?:is|was) (?:the|a|an|not|also)? ?\p{L}+ that)\b/u,
};

/** True when a sentence leans on the one before it. */
export function leansBack(sentence: string, language: string): boolean {
  const base = baseOf(language);
  const text = sentence.trim().replace(/\p{Lu}/u, (first) => first.toLowerCase());
  if (STANDS_ALONE[base]?.test(text) === true) return false;
  return OPENINGS[base]?.test(text) === true;
}

/** True when quotation marks open or close here without their partner. */
export function cutsQuotation(sentence: string): boolean {
  const straight = sentence.split('"').length - 1;
  const opened = sentence.match(/[“«「]/gu)?.length ?? 0;
  const closed = sentence.match(/[”»」]/gu)?.length ?? 0;
  // German „…“ closes with the mark that English opens with.
  if (sentence.includes('„')) return false;
  return straight % 2 === 1 || opened !== closed;
}
