import type { FindingTexts } from '../facets/finding-texts.ts';

export const findingTexts: FindingTexts = {
  missing: 'The sentence has no translation. Translate it, or retry the article.',
  empty: 'The translation is empty. Translate the sentence, or retry the article.',
  extra: 'The article has no such sentence. Remove it.',
  identity:
    'The engine gave no translation from {0}; the source text stands in its place. Translate the sentence.',
  untranslated: 'The translation is the source text, word for word. Translate the sentence.',
  'wrong-language':
    'The translation does not look like the target language ({0}). Translate the sentence again.',
  diacritics: 'The {0} text, or a part of it, is written without its marks. Write it with them.',
  residue: 'Words of the source stand untranslated in the translation. Translate them.',
  encoding: 'The translation has garbled characters. Restore them, or translate the sentence again.',
  markup:
    'Tags, entities or placeholders of the translation are not those of the source. Make them the same.',
  'too-short':
    'The translation is much too short: something is probably missing. Compare it with the source.',
  'too-long': 'The translation is much too long: something was probably added. Compare it with the source.',
  'cut-off':
    'The translation is short and ends without the full stop of the source. See whether its end is missing.',
  'fewer-sentences':
    'The translation has fewer sentences than the source, and is short. See whether one is missing.',
  'more-sentences':
    'The translation has more sentences than the source, and is long. See whether one was added.',
  'same-as-another': 'The translation is that of another sentence as well. See which of them it belongs to.',
  'repeated-words': 'The translation says the same words twice in a row. Remove them once.',
  'repeated-phrase': 'A long phrase stands twice in the translation and once in the source. Remove it once.',
  'number-lost': 'The number {0} of the source is not in the translation. Add or correct it.',
  'number-added': 'The number {0} of the translation is not in the source. Correct or remove it.',
  'number-changed': 'The source says {0} where the translation says {1}. Correct the number.',
  'number-signs':
    'The number {0} is written with the signs of another language. Write it with those of the translation.',
  'fraction-changed':
    'A part of a whole in the source is another part, or a count, in the translation. Correct it.',
  'percent-lost': 'A percentage of the source is a plain number in the translation. Correct it.',
  'percent-added': 'A plain number of the source is a percentage in the translation. Correct it.',
  'points-changed': 'Percentage points and percent are mixed up. Say which of them is meant.',
  'unit-changed':
    'The measure {0} of the source is {1} in the translation. Convert the number, or correct the unit.',
  'currency-changed': 'The currency {0} became {1}. Correct it.',
  'currency-lost': 'The currency ({0}) is missing in the translation. Add it.',
  'month-lost': 'Month {0} of the source is not in the translation. Correct the date.',
  'day-changed': 'The date {0} of the source is {1} in the translation. Correct the date.',
  'weekday-changed': 'The weekday of the source is another one in the translation. Correct it.',
  'time-changed': 'The time {0} of the source is {1} in the translation. Correct it.',
  'address-lost':
    'A web or e-mail address of the source is missing or changed in the translation. Copy it from the source.',
  'address-added': 'A web or e-mail address of the translation is not in the source. Remove it.',
  'name-replaced': 'A name of the translation ({0}) is not in the source. See who is meant.',
  'place-replaced':
    'The country or city of the source ({0}) is another one in the translation ({1}). Correct it.',
  'office-replaced':
    'The ministry or body of the source ({0}) is another one in the translation ({1}). See which is meant.',
  'roles-swapped': 'The translation may say of {0} what the source says of {1}. See who did what.',
  'term-missed': 'The term "{0}" was to be used and is not in the translation. Use it.',
  'negation-lost':
    'The source says no, and the translation does not seem to. See whether a "not" is missing.',
  'negation-added':
    'The translation says no, and the source does not seem to. See whether a "not" is too many.',
  opposite: 'The translation seems to say the opposite: {0}. Compare it with the source.',
  'numbers-swapped':
    'The number {0} may belong to something else in the translation. Compare it with the source.',
  'hearsay-lost':
    'The source reports what is said; the translation states it as a fact. See whether "allegedly" is missing.',
  'quotation-open':
    'A quotation mark is missing or too many: where the quotation begins or ends is lost. Set the mark.',
  'bracket-open': 'A bracket is opened or closed only in the translation. Set the other one.',
  'person-varies':
    'The translation speaks of {0} as a man and as a woman. See which is right, and say it throughout.',
};
