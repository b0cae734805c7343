import { lazy } from '../lazy.ts';
import { anyOf, fold, listOf } from '../text.ts';

/*
 * A Vietnamese word is written as separate syllables: an initial, a rime from a closed list, a tone. Without
 * their marks the rimes are those below. Most words of other languages do not fit.
 */
const RIMES =
  'a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec iem ien ieng iep iet ieu ' +
  'im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oap oat oay oc oe oem oen oeo oet oi om on ong ooc oong op ot ' +
  'u ua uac uan uang uat uay uc ue uech uen uenh uet uet ui um un ung uoc uoi uom uon uong uop uot uou up ut uu uy ' +
  'uya uych uyen uyet uynh uyt uyu uyn uo uao uai uoi uach uanh uec ueo uan y ya yem yen yeng yet yeu ych ynh';
const INITIALS = 'b c ch d g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x';

const SYLLABLE = lazy(() => new RegExp(`^${anyOf(listOf(INITIALS))}?${anyOf(listOf(RIMES))}$`));

/** True when a word could be a Vietnamese syllable, with or without its marks. */
export function isVietnameseSyllable(word: string): boolean {
  return SYLLABLE().test(fold(word)) && !/[fjwz]/i.test(word);
}

/** True for a syllable written with at least one of the marks of Vietnamese, or with đ. */
export function hasVietnameseMark(word: string): boolean {
  return /[đĐ]/.test(word) || /\p{M}/u.test(word.normalize('NFD'));
}

/*
 * The same with the marks of its letters, for texts whose marks may be another encoding's. The tone is counted apart: it
 * may stand on any of the vowels.
 */
const ONSETS = 'ngh ng nh ch gh gi kh ph qu th tr b c d đ g h k l m n p q r s t v x';
const NUCLEI =
  'a ă â e ê i o ô ơ u ư y ai ao au âu ay ây eo êu ia iê iêu iu oa oai oao oay oă oe oeo oi ôi ơi oo ua uâ uây uê ui uô uôi ' +
  'uơ uy uya uyê uyu ưa ươ ươi ươu ưi ưu yê yêu uă ue uao uai uay ueo';
const CODAS = 'ch ng nh c m n p t';

const SPELLED = lazy(
  () => new RegExp(`^${anyOf(listOf(ONSETS))}?${anyOf(listOf(NUCLEI))}${anyOf(listOf(CODAS))}?$`, 'u'),
);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const LONGEST_SYLLABLE = 8;

/** True for what a Vietnamese syllable may be by its letters: one tone at most, known vowels, known consonants. */
export function isSpelledSyllable(word: string): boolean {
  if (word.length > LONGEST_SYLLABLE) return false;
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES)?.length ?? 0;
  return tones <= 1 && SPELLED().test(parts.replace(TONES, '').normalize('NFC'));
}
