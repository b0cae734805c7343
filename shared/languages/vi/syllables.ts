import { fold } from '../text.ts';

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

const SYLLABLE = new RegExp(`^(?:${INITIALS.split(' ').join('|')})?(?:${RIMES.split(' ').join('|')})$`);

/** True when a word could be a Vietnamese syllable, with or without its marks. */
export function isVietnameseSyllable(word: string): boolean {
  return SYLLABLE.test(fold(word)) && !/[fjwz]/i.test(word);
}

/** True for a syllable written with at least one of the marks of Vietnamese, or with đ. */
export function hasVietnameseMark(word: string): boolean {
  return /[đĐ]/.test(word) || /\p{M}/u.test(word.normalize('NFD'));
}
