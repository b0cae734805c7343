import type { Severity } from '../../documents/translated-article.ts';
import type { FindingText } from '../../languages/facets/finding-texts.ts';

interface Kind {
  readonly kind: string;
  readonly severity: Severity;
  /** Right in more than nine of ten cases on human translations, too: may ask for a review of them. */
  readonly sure?: true;
  /** Said in thorough checks only. */
  readonly off?: true;
}

const error = (kind: string): Kind => ({ kind, severity: 'error' });
const sure = (kind: string): Kind => ({ kind, severity: 'error', sure: true });
const warning = (kind: string): Kind => ({ kind, severity: 'warning' });
const info = (kind: string): Kind => ({ kind, severity: 'info' });

/**
 * What a finding is worth. An *error* is a contradiction, or text that is almost surely lost or repeated. A *warning* is
 * what one side says and the other does not, or what only looks like a contradiction. *Info* is something to look at. The precision
 * that was measured for each stands in docs/decisions/0203-checks-without-a-model.md.
 */
export const KINDS: Readonly<Record<FindingText, Kind>> = {
  missing: sure('missing'),
  empty: sure('missing'),
  extra: sure('extra'),
  identity: sure('untranslated'),
  untranslated: error('untranslated'),
  'wrong-language': error('wrong-language'),
  diacritics: sure('diacritics'),
  residue: error('residue'),
  encoding: sure('encoding'),
  markup: sure('markup'),
  'too-short': error('length'),
  'too-long': error('length'),
  'cut-off': error('missing'),
  'fewer-sentences': warning('missing'),
  'more-sentences': warning('extra'),
  'same-as-another': sure('repetition'),
  'repeated-words': error('repetition'),
  'repeated-phrase': error('repetition'),
  'number-lost': warning('number'),
  'number-added': warning('number'),
  'number-changed': error('number'),
  'number-signs': warning('number'),
  'fraction-changed': warning('number'),
  'percent-lost': warning('percentage'),
  'percent-added': warning('percentage'),
  'points-changed': warning('percentage'),
  'unit-changed': error('unit'),
  'currency-changed': error('currency'),
  'currency-lost': warning('currency'),
  'month-lost': warning('date'),
  'day-changed': error('date'),
  'weekday-changed': error('date'),
  'time-changed': error('time'),
  'address-lost': sure('address'),
  'address-added': sure('address'),
  'name-replaced': warning('name'),
  'place-replaced': warning('name'),
  'office-replaced': warning('name'),
  'roles-swapped': warning('roles'),
  'term-missed': warning('terminology'),
  'negation-lost': warning('negation'),
  'negation-added': { ...info('negation'), off: true },
  opposite: warning('opposite'),
  'numbers-swapped': warning('number'),
  'hearsay-lost': warning('hearsay'),
  'quotation-open': warning('quotation-marks'),
  'bracket-open': warning('brackets'),
  'person-varies': info('person'),
};
