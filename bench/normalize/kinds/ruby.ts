import { type Kind, pageOf } from './page.ts';

const RUBY: readonly (readonly [base: string, reading: string])[][] = [
  [
    ['図書館', 'としょかん'],
    ['が', ''],
    ['駅前', 'えきまえ'],
    ['に', ''],
    ['完成', 'かんせい'],
    ['しました。', ''],
  ],
  [
    ['市長', 'しちょう'],
    ['は「', ''],
    ['毎日', 'まいにち'],
    ['使', 'つか'],
    ['ってほしい」と', ''],
    ['話', 'はな'],
    ['しました。', ''],
  ],
  [
    ['建物', 'たてもの'],
    ['は', ''],
    ['木', 'き'],
    ['でできていて、', ''],
    ['席', 'せき'],
    ['が200あります。', ''],
  ],
  [
    ['朝', 'あさ'],
    ['9', ''],
    ['時', 'じ'],
    ['から', ''],
    ['夜', 'よる'],
    ['8', ''],
    ['時', 'じ'],
    ['まで', ''],
    ['開', 'ひら'],
    ['いています。', ''],
  ],
];

export const ruby: Kind = {
  name: 'ruby',
  vary: (random) => {
    const form = random.below(4);
    const write = ([base, reading]: readonly [string, string]): string => {
      if (reading === '') return base;
      if (form === 0) return `<ruby>${base}<rt>${reading}</rt></ruby>`;
      if (form === 1) return `<ruby>${base}<rp>(</rp><rt>${reading}</rt><rp>)</rp></ruby>`;
      if (form === 2) return `<ruby><rb>${base}</rb><rp>（</rp><rt>${reading}</rt><rp>）</rp></ruby>`;
      return `<a href="#" class="dicWin"><ruby><span class="under">${base}</span><rt>${reading}</rt></ruby></a>`;
    };
    const lines = RUBY.map((parts) => ({
      html: parts.map(write).join(''),
      text: parts.map(([base]) => base).join(''),
    }));
    const title = '新しい図書館が駅前にできました';
    const body = [lines.slice(0, 2), lines.slice(2)]
      .map((pair) => `<p>${pair.map(({ html }) => html).join('')}</p>`)
      .join('');
    const story = { language: 'ja', title, byline: '', paragraphs: [] };
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title,
      sentences: lines.map(({ text }) => text),
      mustNotContain: RUBY.flat().flatMap(([, reading]) => (reading.length > 2 ? [reading] : [])),
    };
  },
};
