/** Distinct words whose answers are remembered: more than a day's articles have, few enough for any memory. */
const REMEMBERED = 50_000;

/** The same function of a word, with its answers remembered. News says the same words again and again. */
export function remember<Answer>(answerFor: (word: string) => Answer): (word: string) => Answer {
  const known = new Map<string, Answer>();
  return (word) => {
    let answer = known.get(word);
    if (answer === undefined && !known.has(word)) {
      answer = answerFor(word);
      if (known.size >= REMEMBERED) known.clear();
      known.set(word, answer);
    }
    return answer as Answer;
  };
}
