import { sentenceOf } from '../scale/articles.ts';
import { randomOf } from '../scale/random.ts';

export type Kind = 'wire' | 'copy' | 'own' | 'correction' | 're-upload';

export interface Upload {
  readonly key: string;
  readonly kind: Kind;
  readonly body: string;
}

/** What a week of six desks is made of: assumptions, each for one thing that newsrooms do. */
const MIX = {
  desks: 6,
  days: 7,
  /** Stories of the agency a day, and the desk's own for each desk. */
  wireStories: 20,
  ownStories: 5,
  /** Share of the desks that print a story of the agency. */
  printed: 0.35,
  /** Of what is uploaded: another number or name, and the same file again. */
  corrected: 0.08,
  uploadedAgain: 0.06,
};
const PLACES = ['Berlin', 'Hamburg', 'Kiel', 'Bonn'];
const QUOTED = [
  'Das war nötig',
  'Wir prüfen alle Angebote',
  'Niemand muss warten',
  'Die Zahlen stimmen nicht',
];
/** How desks write the same: marks of quotation, the dateline, and what stands around the text. */
const STYLES = [
  { open: '„', close: '“', dateline: (place: string) => `${place.toUpperCase()} (ag) – ` },
  { open: '»', close: '«', dateline: (place: string) => `${place} (ag). ` },
  { open: '"', close: '"', dateline: (place: string) => `${place}, 3. März – ` },
  { open: '“', close: '”', dateline: () => '' },
];

interface Story {
  readonly headline: string;
  readonly place: string;
  /** Marks of quotation are `<` and `>` here. */
  readonly paragraphs: readonly (readonly string[])[];
}

/** A week of uploads in the order in which they come. The same seed gives the same week. */
export function week(seed: number): Upload[] {
  const random = randomOf(seed);
  const uploads: Upload[] = [];
  const put = (upload: Upload): void => {
    uploads.push(upload);
    if (random() < MIX.corrected)
      uploads.push({ ...upload, kind: 'correction', body: corrected(upload.body) });
    if (random() < MIX.uploadedAgain) uploads.push({ ...upload, kind: 're-upload' });
  };
  for (let day = 1; day <= MIX.days; day += 1) {
    for (let number = 0; number < MIX.wireStories; number += 1) {
      const story = storyOf(random, `${day}${number}`);
      put({ key: `wire/${day}-${number}.txt`, kind: 'wire', body: textOf(story, 0, []) });
      for (let desk = 0; desk < MIX.desks; desk += 1) {
        if (random() > MIX.printed) continue;
        put({
          key: `desk-${desk}/${day}-wire-${number}.html`,
          kind: 'copy',
          body: copyOf(story, desk, random),
        });
      }
    }
    for (let desk = 0; desk < MIX.desks; desk += 1) {
      for (let number = 0; number < MIX.ownStories; number += 1) {
        const story = storyOf(random, `${desk}${day}${number}`);
        const body = pageOf(desk, story.headline, textOf(story, desk, []));
        put({ key: `desk-${desk}/${day}-${number}.html`, kind: 'own', body });
      }
    }
  }
  return uploads;
}

function storyOf(random: () => number, number: string): Story {
  const place = PLACES[Math.floor(random() * PLACES.length)]!;
  const paragraph = (): string[] => {
    const sentences = Array.from({ length: 2 + Math.floor(random() * 3) }, () => sentenceOf(random));
    const quoted = QUOTED[Math.floor(random() * QUOTED.length)]!;
    return random() < 0.3
      ? [...sentences, `<${quoted} für die ${number} Anwohner>, sagte die Sprecherin.`]
      : sentences;
  };
  return {
    headline: `${place} beschließt Vorhaben ${number}`,
    place,
    paragraphs: Array.from({ length: 5 + Math.floor(random() * 6) }, paragraph),
  };
}

/** A desk cuts from the end, and adds a paragraph of its own to every other story. */
function copyOf(story: Story, desk: number, random: () => number): string {
  const kept = Math.ceil(story.paragraphs.length * (0.5 + random() / 2));
  const own = random() < 0.5 ? [[sentenceOf(random), sentenceOf(random)]] : [];
  const cut = { ...story, paragraphs: story.paragraphs.slice(0, kept) };
  return pageOf(desk, story.headline, textOf(cut, desk, own));
}

function textOf(story: Story, desk: number, more: readonly (readonly string[])[]): string {
  const { open, close, dateline } = STYLES[desk % STYLES.length]!;
  const paragraphs = [...story.paragraphs, ...more].map((sentences) => sentences.join(' '));
  const body = `${dateline(story.place)}${paragraphs.join('\n\n')}`;
  return `${story.headline}\n\n${body}\n`.replaceAll('<', open).replaceAll('>', close);
}

/** What stands on every page of a desk. */
function pageOf(desk: number, headline: string, text: string): string {
  const [, ...paragraphs] = text.trim().split('\n\n');
  const links = Array.from(
    { length: 12 },
    (_, at) => `<li><a href="/${at}">Ressort ${desk}.${at}</a></li>`,
  ).join('');
  return `<!doctype html><html lang="de"><head><title>${headline}</title></head><body><nav><ul>${links}</ul></nav>
<main><article><h1>${headline}</h1>${paragraphs.map((line) => `<p>${line}</p>`).join('\n')}</article></main>
<aside><h2>Mehr zum Thema</h2><ul>${links}</ul></aside><footer><p>Alle Rechte vorbehalten. Blatt ${desk}</p></footer></body></html>`;
}

/** One number of the text becomes another. */
function corrected(body: string): string {
  return body.replace(/mit (\d+) Seiten/, (_, pages: string) => `mit ${Number(pages) + 1} Seiten`);
}
