/** Articles of made-up news: every one has sentences of its own, and one that all of a desk share. */

const SUBJECTS = ['Die Fähre', 'Der Nachtzug', 'Das Museum', 'Die Brücke', 'Der Markt', 'Die Schule'];
const VERBS = ['öffnet', 'schließt', 'verzögert', 'erweitert', 'prüft', 'erneuert'];
const OBJECTS = ['den Betrieb', 'die Halle', 'das Angebot', 'den Fahrplan', 'die Anlage', 'den Neubau'];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length]!;

/** @param n tells it from all others */
export function article(n: number, desk = n % 5): string {
  const own = (line: number): string =>
    `${pick(SUBJECTS, n + line)} ${pick(VERBS, n + 2 * line)} ${pick(OBJECTS, n + 3 * line)} im Abschnitt ${n}-${line} der Stadt.`;
  return `${own(0)}\n\n${own(1)} ${own(2)}\n\nDie Redaktion ${desk} berichtet täglich aus der Region.\n`;
}

/** Ends as failed, and with which reason. */
export const BAD: readonly { readonly body: string | Uint8Array; readonly kind: string }[] = [
  { body: '', kind: 'empty' },
  {
    body: Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]),
    kind: 'unsupported-format',
  },
];

/** Files of several kinds, languages and neighbours: the n-th of a mixed archive, whose text is that of `article`. */
export function mixed(n: number): { readonly type: string; readonly body: string } {
  const [title = '', ...paragraphs] = (n % 4 === 3 ? englishArticle(n) : article(n)).trim().split('\n\n');
  const form = FORMS[n % FORMS.length]!;
  return { type: form.type, body: form.write(title, paragraphs) };
}

type Write = (title: string, paragraphs: readonly string[]) => string;
const FORMS: readonly { readonly type: string; readonly write: Write }[] = [
  { type: 'txt', write: (title, paragraphs) => `${[title, ...paragraphs].join('\n\n')}\n` },
  {
    type: 'html',
    write: (title, paragraphs) =>
      `<!doctype html><title>${title}</title><nav><a href="/">Start</a> <a href="/sport">Sport</a></nav><article><h1>${title}</h1>` +
      `${paragraphs.map((text) => `<p>${text}</p>`).join('')}</article><footer>Impressum</footer>`,
  },
  { type: 'md', write: (title, paragraphs) => `# ${title}\n\n${paragraphs.join('\n\n')}\n` },
  {
    type: 'json',
    write: (headline, paragraphs) => JSON.stringify({ headline, body: paragraphs.join('\n\n') }),
  },
  {
    type: 'eml',
    write: (title, paragraphs) =>
      `From: desk@example.org\r\nSubject: =?utf-8?B?${Buffer.from(title).toString('base64')}?=\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n` +
      `${paragraphs.join('\r\n\r\n')}\r\n`,
  },
];

/** Needs a translation into Vietnamese alone. */
function englishArticle(n: number): string {
  const own = (line: number): string =>
    `${pick(['The ferry', 'The museum', 'The school'], n + line)} ${pick(['opens', 'closes', 'renews'], n + 2 * line)} the hall in part ${n}-${line} of the city.`;
  return `${own(0)}\n\n${own(1)} ${own(2)}\n\nThe desk ${n % 5} reports from the region every day.\n`;
}
