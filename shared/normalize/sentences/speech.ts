/** How many characters may stand between a quotation and the verb that says who spoke. */
const REACH = '{0,36}?';

const VERB_LISTS: Record<string, string> = {
  vi: 'hỏi|nói|đáp|kể|hét|thốt|cho biết|chia sẻ|kêu|than|trả lời|khẳng định',
  hi: 'पूछा|कहा|बताया|बोले|बोला|बोली|चिल्लाया',
};

/** Verbs that go on with the sentence after a quotation: `"Why?" Peter asked.`, `“为什么？”他问。`. */
const SPEECH: Record<string, RegExp> = {
  en: /^(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}(?:said|says|asked|asks|added|wrote|told|replied|wondered|explained|shouted|cried|warned|tweeted)\b/u,
  vi: new RegExp(`^\\p{Lu}[^.!?…"“”]${REACH}\\s(?:${VERB_LISTS.vi})(?![\\p{L}])`, 'u'),
  hi: new RegExp(`^[^।.!?"“”]${REACH}\\s(?:${VERB_LISTS.hi})(?![\\p{L}\\p{M}])`, 'u'),
  ar: /^(?:و?(?:سأل|تساءل|قال|قالت|سألت|أضاف|أضافت|صرخ|صاح|أجاب|يقول|تقول))(?:ت|وا)?(?!\p{L})/u,
  fa: /^(?:پرسید|گفت|افزود)(?!\p{L})/u,
  zh: /^[^，。！？“「]{0,10}[说說问問道称稱喊答](?:[，。：,]|$)/u,
  ja: /^[^、。！？「]{0,10}(?:言った|話した|尋ねた|聞いた|語った)/u,
  ko: /^\S{1,8}(?:\s\S{1,8}){0,3}?\s?(?:말했다|물었다|전했다|덧붙였다|밝혔다|외쳤다|답했다|강조했다)/u,
};

/** Languages where a full stop, too, may stand before the speech verb. */
const AFTER_STOPS = /^(?:zh|ja|ko)/;

/**
 * True when what follows a closed quotation tells who spoke, so that the sentence goes on.
 *
 * @param mark the marks that end the quotation
 * @param next what follows, without white space
 */
export function goesOnWithSpeech(mark: string, next: string, language: string): boolean {
  if (/^[.。…]/u.test(mark) && !AFTER_STOPS.test(language)) return false;
  return (SPEECH[language.slice(0, 2)] ?? SPEECH.en!).test(next);
}
