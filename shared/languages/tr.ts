import type { Boilerplate } from './facets/boilerplate.ts';
import type { Sentences } from './facets/sentences.ts';

export const sentences: Sentences = {
  starters: `
    Ama Ancak Aynı Ayrıca Ben Bir Biz Bu Bugün Bunlar Bunu Bunun Burada Böylece Bütün Daha Diğer Dün Eğer
    Fakat Hem Her Hiç Kim Kimse Nasıl Ne Neden O Onlar Orada Oysa Sayın Siz Sonra Ve Yarın Çünkü Önemli Özel
    Üstelik İki İlk Şimdi Şu
  `,
  neverFinal: 'alb arş doç md müh op sn uz yrd yzb öğr',
  enumerationEnds: 'vb vs.b',
  sometimesFinal: 'a.ş ltd.şti t.l',
  quantities: 'tl',
};

export const boilerplate: Boilerplate = {
  pageNames: ['anasayfa', 'haberler'],
  byline: ['haber:', 'yazan:', 'yazar:'],
  lines: [
    'haberin devamı',
    'ilgili haberler',
    'i̇lgili haberler',
    'paylaş',
    'reklam',
    'yorum yap',
    'yorumlar',
  ],
  dateLabels: [
    'giriş',
    'güncelleme',
    'güncellenme(?: tarihi)?',
    'son güncelleme',
    'yayın(?:lanma|lama)?(?: tarihi)?',
  ],
  readAlso: ['ayrıca oku', 'bunu da oku', 'i\u0307?lgili haber(?:ler)?', 'i\u0307?lginizi çekebilir'],
  sources: ['kaynak'],
};
