import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    A Aki Amikor Az Azonban Azt Csak De E Ebben Egy Egyszer Ennek Ez Ezek Ezt Ezért Ha Hogy Hogyan Hát Is
    Itt Ma Majd Mert Mi Mint Most Még Nem Ott S Sőt Tegnap Ugyanakkor Valamint Én És Így Ő Ők
  `,
  neverFinal: 'dr id ifj ill kb ld pl sz szt szül vö özv ún',
  enumerationEnds: 'stb',
  lettered: ['típus'],
  smallMonths: 'febr júl márc okt szept ápr',
};
