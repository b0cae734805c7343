import { baseOf } from '../../languages/codes.ts';

/**
 * Openings that point back to a sentence before: without it the reader does not know who "he" is or what
 * "however" turns against. The first letter is compared in lower case.
 */
const OPENINGS: Readonly<Record<string, RegExp>> = {
  en: /^["“]?(?:however|but|and|yet|so|still|moreover|furthermore|meanwhile|instead|nevertheless|nonetheless|therefore|thus|hence|also|then|besides|likewise|similarly|in addition|in particular|on this occasion|at the same time|at that time|in other words|for instance|after that|additionally|in contrast|by contrast|as a result|for example|for instance|that is why|he|she|it|they|his|her|its|their|this|that|these|those|such|both|another|the former|the latter|either|neither|according to (?:him|her|them)|for (?:him|her|them)|among them|of (?:these|those|them)|in it|(?:since|until|by) then|the (?:same|next|following) (?:day|week|month|year)|\p{L}+ (?:days?|weeks?|months?|years?) (?:later|earlier|before|after that))(?![\p{L}-])/u,
  vi: /^["“]?(?:tuy nhiên|nhưng|song|và|do đó|vì vậy|vì thế|bởi vậy|ngoài ra|bên cạnh đó|đồng thời|trong khi đó|ngược lại|hơn nữa|nhân dịp này|vào dịp này|nói cách khác|thay vào đó|cũng|điều này|việc này|đây|đó|này|(?:ông|bà|anh|chị|họ|cô|nó)(?! (?:con|em|giáo|dâu)(?![\p{L}\p{M}]))|theo đó|trước đó|sau đó|tương tự|chẳng hạn|ví dụ|theo (?:ông|bà|anh|chị|cô|họ)|trong số đó|kể từ đó)(?![\p{L}\p{M}])(?! \p{Lu})/u,
  de: /^["„“]?(?:aber|doch|jedoch|allerdings|dagegen|außerdem|zudem|daher|deshalb|somit|dies|diese[rsnm]?|das|er|sie|es|wir|ich|unser|ihr|sein|dabei|damit|dennoch|trotzdem|auch|so)(?! \p{Lu}\p{L}+ \p{Lu})(?![\p{L}-])/u,
  nl: /^["„“]?(?:maar|echter|toch|bovendien|daarnaast|daarom|dus|dit|deze|dat|die|hij|zij|ze|wij|we|ik|het is|zijn|haar|hun|ook|daarbij|daarmee)(?![\p{L}-])/u,
  fr: /^["«“]?(?:mais|cependant|toutefois|pourtant|ainsi|donc|il|elle|ils|elles|cela|ce|cette|ces|en outre|de plus|son|sa|ses)(?![\p{L}-])/u,
  es: /^["«“]?(?:pero|sin embargo|además|por lo tanto|así|él|ella|ellos|esto|este|esta|estos|estas|ese|esa|su|sus|también)(?![\p{L}-])/u,
};

/** A first person in quotation marks is whoever is said to speak; outside of them it is a neighbour. */
const FIRST_PERSON: Readonly<Record<string, RegExp>> = {
  en: /^(?:we|our|i|my)(?![\p{L}-])/u,
  vi: /^(?:chúng tôi|chúng ta|tôi)(?![\p{L}\p{M}])/u,
};

/** "This week", "This year" point at the calendar, "both sides" at everyone: no neighbour is needed. */
const STANDS_ALONE: Readonly<Record<string, RegExp>> = {
  en: /^(?:this (?:week|month|year|morning|afternoon|evening|time|summer|winter|spring|autumn)|it (?:is|was) (?:the|a|an|not|also)? ?\p{L}+ that)\b/u,
};

/** Words that give a statement to somebody whom only a neighbour names: “…,” she says; until now, he said, … */
const SPEAKERS: Readonly<Record<string, RegExp>> = {
  en: /(?:[,?!]["”’]|, )\s?(?:he|she|they) (?:said|says|told|tells|added|adds|explained|recalled|wrote|warned|argued|asked|insisted|noted|admitted)(?!\p{L})/u,
  vi: /["”],? (?:ông|bà|anh|chị|cô|họ) (?:nói|kể|cho biết|cho hay|chia sẻ|khẳng định|nhấn mạnh|bổ sung|giải thích|nhận định)(?![\p{L}\p{M}])/u,
};

/** A sentence, or several, of which nothing stands outside the quotation marks: who says it is said elsewhere. */
const ONLY_QUOTED = /^(?:“[^”]+”|"[^"]+"|«[^»]+»)$/u;

/** Nouns for people, which "he" or "she" after them may mean. */
const PERSON_NOUN =
  /\b(?:man|woman|boy|girl|child|son|daughter|wife|husband|mother|father|brother|sister|friend|neighbour|neighbor|victim|suspect|patient|teenager|colleague|(?!after|never|under|other|either|neither|whether|rather|later|number|water|winter|summer|river|power|paper)\p{L}{3,}(?:er|or|ist|ian|man|woman|ant|ee))\b/iu;

/** First words that are no name although they begin with a capital. */
const NO_SUBJECT =
  /^["“]?(?:The|A|An|For|In|On|At|By|After|Before|When|While|As|If|Since|Until|But|And|Now|Then|There|With|From|To|Under|Over|During|Some|Many|Most|Every|Each|One|Two|Three|No|Not|Only|Even|Once|Because|Although|Though|Despite|All|Among|Between|Through|Without|Within|That|This|These|Those)\b/u;

/** "The engine coughed, and she had told him": nobody in the sentence whom the pronoun could mean. */
function speaksOfNobody(sentence: string): boolean {
  const at = /\b(?:he|she)\b/u.exec(sentence)?.index;
  if (at === undefined) return false;
  const before = sentence.slice(0, at);
  return NO_SUBJECT.test(before) && !/.\p{Lu}/u.test(before) && !PERSON_NOUN.test(before);
}

/** True when a sentence leans on the one before it. */
export function leansBack(sentence: string, language: string): boolean {
  const base = baseOf(language);
  const text = sentence.trim().replace(/\p{Lu}/u, (first) => first.toLowerCase());
  if (ONLY_QUOTED.test(text)) return true;
  if (STANDS_ALONE[base]?.test(text) === true) return false;
  if (base === 'en' && speaksOfNobody(sentence.trim())) return true;
  return [OPENINGS, FIRST_PERSON, SPEAKERS].some((patterns) => patterns[base]?.test(text) === true);
}

/**
 * The part of a quotation that is missing when its marks open or close here without their partner; null when all
 * have one.
 */
export function openQuotation(text: string): 'beginning' | 'end' | null {
  // German „…“ closes with the mark that English opens with.
  if (text.includes('„')) return null;
  let depth = 0;
  for (const [mark] of text.matchAll(/[“«「”»」]/gu)) {
    depth += '“«「'.includes(mark) ? 1 : -1;
    if (depth < 0) return 'beginning';
  }
  if (depth > 0) return 'end';
  const straight = [...text.matchAll(/"/g)];
  if (straight.length % 2 === 0) return null;
  // Straight marks look alike: one before a word opens.
  const last = straight.at(-1)!.index;
  const opens = /[\p{L}\p{N}]/u.test(text[last + 1] ?? '') && !/[\p{L}\p{N}.,!?]/u.test(text[last - 1] ?? '');
  return opens ? 'end' : 'beginning';
}
