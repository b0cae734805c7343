const SCALE_WORDS =
  '(?<!\\p{L})(?:nghìn|ngàn|triệu|tỷ|tỉ|million|millions|billion|trillion|thousand|bn|mio|mrd|millionen|milliarden|tausend|miljoen|miljard|duizend|milliards?|mille)\\.?';

/** Money by its signs and words. */
const CURRENCIES: readonly (readonly [string, RegExp])[] = [
  money(
    'dollar',
    '(?:US|A|C|HK|S|NZ)?\\$',
    '(?:US-?)?dollars?|USD|đô la|đô-la|доллар\\p{L}*|美元|dólares|dollari',
    '',
  ),
  money('euro', '€', 'euros?|EUR|ơ-rô|евро|欧元', ''),
  money('pound', '£', 'GBP|bảng Anh|pounds? sterling|livres? sterling', 'pounds?|pfund|pond|livres?|bảng'),
  money('yen', '¥', 'JPY|日元|円', 'yen|yên'),
  money('yuan', '¥', 'RMB|CNY|yuan|renminbi|nhân dân tệ|NDT|人民币', '元'),
  money('dong', '₫', 'VND|VNĐ', 'dongs?|đồng'),
  money('rouble', '₽', 'RUB|roubles?|rubles?|roebels?|рубл\\p{L}*', 'rubel|rúp'),
  money('won', '₩', 'KRW', 'won|원'),
  money('rupee', '₹', 'INR|rupees?|rupien?|roepies?', 'rupee'),
  money('franc', '', 'CHF', 'francs?|franken|frank|phăng'),
];

/**
 * @param words that mean nothing but money
 * @param counted words that mean money after a number: `pond`, `won`, `đồng`
 */
function money(name: string, sign: string, words: string, counted: string): readonly [string, RegExp] {
  const alternatives = [`(?<!\\p{L})(?:${words})(?!\\p{L})`];
  if (sign !== '') alternatives.push(sign);
  if (counted !== '') alternatives.push(`(?:\\d|${SCALE_WORDS})[\\s\\u00A0-]?(?:${counted})(?!\\p{L})`);
  return [name, new RegExp(alternatives.join('|'), 'iu')];
}

/** Names of the currencies that a text speaks of. */
export function currenciesIn(text: string): Set<string> {
  return new Set(CURRENCIES.filter(([, pattern]) => pattern.test(text)).map(([name]) => name));
}
