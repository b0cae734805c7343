import { newsItems } from '../../encoding-matrix.ts';
import type { Random } from '../kind.ts';

const ITEMS = newsItems();
const LANGUAGES = ['de', 'fr', 'es', 'pt', 'it', 'sv', 'pl', 'cs', 'hu', 'ru', 'uk', 'vi', 'tr'];

/** An article of one language in two paragraphs, with a headline that is no sentence of them. */
export interface Item {
  language: string;
  title: string;
  paragraphs: string[][];
  sentences: string[];
}

const TITLES: Record<string, string> = {
  de: 'Straßenbahn wird ausgebaut',
  fr: 'Le tramway sera prolongé',
  es: 'Ampliación del tranvía',
  pt: 'Elétrico mais longo',
  it: 'Tranvia più lunga',
  sv: 'Spårvägen byggs ut',
  pl: 'Tańsza energia w październiku',
  cs: 'Nový zákon o školách',
  hu: 'Bővül a villamosvonal',
  ru: 'Новая железная дорога',
  uk: 'Нова залізниця восени',
  vi: 'Kế hoạch đường sắt mới',
  tr: 'Yeni demiryolu planı',
};

export function itemOf(random: Random): Item {
  const language = random.pick(LANGUAGES);
  const sentences = ITEMS[language]!.map((sentence) => sentence.normalize('NFC'));
  return {
    language,
    title: TITLES[language]!,
    paragraphs: [sentences.slice(0, 2), sentences.slice(2)],
    sentences,
  };
}

export const paragraphs = (item: Item): string[] => item.paragraphs.map((sentences) => sentences.join(' '));
