import { makePdf } from '../../documents.ts';
import type { Kind, Random } from '../kind.ts';

const PDF_SENTENCES: readonly string[] = [
  'The old mill of Brackwater will be a concert hall from next winter on.',
  'Its owners have bought the machinery along with the walls and want to keep both of them.',
  'Three hundred seats will fit on the grinding floor, which is made of oak.',
  'The first concert is planned for December, and half of the tickets are sold.',
  'The town pays a third of the cost after a debate that lasted until midnight.',
  'Not everybody is pleased with the plan, and a farmer fears for his cows.',
  'A neighbour has asked a court to look at the permit again before summer.',
  'The sisters take it with patience and have invited everyone in the valley.',
  'Until then there is much to do, because the roof leaks in two places.',
  'Nobody has found the key to the great door since the storm in April.',
];

/** Words whose hyphen at a line's end is theirs. */
const COMPOUNDS = ['EU-wide', '24-hour', 'well-known', 'X-ray', 'GPS-based'];

interface Placed {
  text: string;
  x: number;
  y: number;
  size?: number;
}

export const pdf: Kind = {
  name: 'PDF layouts',
  vary(random) {
    const columns = random.integer(1, 4);
    const size = random.pick([9, 10, 11]);
    const gap = random.pick([12, 16, 24]);
    const width = (495 - gap * (columns - 1)) / columns;
    // Helvetica's letters are half as wide as high.
    const perLine = Math.floor(width / (size * 0.52));
    const sentences = PDF_SENTENCES.slice(0, columns === 1 ? random.integer(5, 10) : 10).map((sentence) =>
      random.number() < 0.15 ? sentence.replace(/^(\w+) /, `$1 ${random.pick(COMPOUNDS)} `) : sentence,
    );
    const paragraphs = [sentences.slice(0, 3), sentences.slice(3, 6), sentences.slice(6)].filter(
      ({ length }) => length > 0,
    );
    const title = random.pick([
      'Mill becomes a concert hall',
      'Old mill of Brackwater becomes a concert hall for the whole valley',
    ]);
    const placed: Placed[] = [];
    let y = 770;
    for (const line of wrap(title.split(' '), 34, random)) {
      placed.push({ text: line, x: 50, y, size: 22 });
      y -= 27;
    }
    y -= 14;
    const hasCap = random.number() < 0.3 && columns < 3;
    const lines = paragraphs.flatMap((paragraph, index) => {
      const words = paragraph.join(' ').split(' ');
      const all =
        index === 0 && hasCap
          ? capped(words, perLine, random)
          : wrap(words, perLine, random).map((text) => ({ text, indent: 0 }));
      return all.map((line, at) => ({
        ...line,
        indent: line.indent + (at === 0 && index > 0 ? size * 1.4 : 0),
      }));
    });
    const perColumn = Math.ceil(lines.length / columns);
    const leading = size * 1.25;
    lines.forEach((line, at) => {
      const column = Math.floor(at / perColumn);
      const x = 50 + column * (width + gap) + line.indent;
      placed.push({ text: line.text, x, y: y - (at % perColumn) * leading, size });
    });
    if (hasCap)
      placed.push({
        text: lines[0]!.text === '' ? '' : paragraphs[0]![0]![0]!,
        x: 50,
        y: y - leading * 1.05,
        size: size * 2.9,
      });
    // Programs write the pieces of a page in any order.
    const order =
      random.number() < 0.4 ? placed.toSorted((one, other) => one.text.length - other.text.length) : placed;
    return { bytes: makePdf([order]), upload: { key: 'a.pdf' }, expected: { title, sentences } };
  },
};

/** The first two lines stand beside the drop cap; the others under it. */
function capped(
  words: readonly string[],
  perLine: number,
  random: Random,
): { text: string; indent: number }[] {
  const first = [words[0]!.slice(1), ...words.slice(1)];
  const beside = wrap(first, perLine - 5, null).slice(0, 2);
  const rest = first.slice(beside.join(' ').split(' ').length);
  return [
    ...beside.map((text) => ({ text, indent: 28 })),
    ...wrap(rest, perLine, random).map((text) => ({ text, indent: 0 })),
  ];
}

/** Lines of so many letters; compounds break at their hyphen, where chance is given. */
function wrap(words: readonly string[], perLine: number, random: Random | null): string[] {
  const lines: string[] = [''];
  for (const word of words) {
    const open = lines.at(-1)!;
    const hyphen = word.indexOf('-');
    if (open === '') lines[lines.length - 1] = word;
    else if (open.length + 1 + word.length <= perLine) lines[lines.length - 1] = `${open} ${word}`;
    else if (hyphen > 0 && open.length + hyphen + 2 <= perLine && (random?.number() ?? 1) < 0.8) {
      lines[lines.length - 1] = `${open} ${word.slice(0, hyphen + 1)}`;
      lines.push(word.slice(hyphen + 1));
    } else lines.push(word);
  }
  return lines.filter((line) => line !== '');
}
