import type { RemovedLine } from '../../documents/normalized-article.ts';
import type { RawBlock } from '../raw-article.ts';
import { endsSentence } from '../sentences.ts';

/** Words of the lines that a mailing list writes below its mails, in small letters. */
const LIST_WORDS = [
  'unsubscribe',
  'update your preferences',
  'update preferences',
  'manage your subscription',
  'manage preferences',
  'email preferences',
  'opt out',
  'abbestellen',
  'abmelden',
  'abmeldelink',
  'newsletter-einstellungen',
  'uitschrijven',
  'afmelden',
  'voorkeuren aanpassen',
  'désabonner',
  'désinscrire',
  'désinscription',
  'darse de baja',
  'cancelar suscripción',
  'cancelar la suscripción',
  'annulla iscrizione',
  'disiscriviti',
  'cancellarsi',
  'cancelar inscrição',
  'cancelar a subscrição',
  'descadastrar',
  'hủy đăng ký',
  'huỷ đăng ký',
  'ngừng nhận',
  'wypisz się',
  'zrezygnuj z subskrypcji',
  'odhlásit',
  'avprenumerera',
  'avsluta prenumeration',
  'afmeld',
  'meld deg av',
  'peruuta tilaus',
  'leiratkozás',
  'dezabonare',
  'отписаться',
  'відписатися',
  'abonelikten çık',
  'berhenti berlangganan',
  'إلغاء الاشتراك',
  '配信停止',
  '配信解除',
  '退订',
  '取消訂閱',
  '수신거부',
  'ยกเลิกการรับ',
];

/** Longest line of a mail's foot in words: a sentence or two about the list. */
const FOOT_WORDS = 45;

/** Longest postal address in words. */
const ADDRESS_WORDS = 22;

/** Lines that a foot may have. */
const MOST_LINES = 12;

/** Words for streets and the like in addresses, and ends of such words. */
const STREET_WORDS = (
  'street st road rd avenue ave lane square suite floor box drive blvd boulevard platz weg allee rue place calle plaza via viale ' +
  'piazza rua avenida plein gracht đường phố quận phường ul ulica ulice gatan gata vej gade'
).split(' ');
const STREET_ENDS = 'str straße strasse gasse straat laan'.split(' ');
const STREET = new RegExp(`\\b(?:${STREET_WORDS.join('|')})\\b|(?:${STREET_ENDS.join('|')})\\b|ул\\.`, 'iu');

/**
 * The blocks without the foot of a mailing list at their end: postal address, why one gets this, how to get it no more.
 *
 * @param sender whose name may stand there alone
 */
export function withoutMailFoot(
  blocks: readonly RawBlock[],
  sender: string | null,
): { blocks: RawBlock[]; removed: RemovedLine[] } {
  let end = blocks.length;
  while (end > 1 && blocks.length - end < MOST_LINES && isFoot(blocks[end - 1]!, sender)) end--;
  return {
    blocks: blocks.slice(0, end),
    removed: blocks.slice(end).map(({ text }) => ({ text, reason: 'mailing-list' })),
  };
}

function isFoot({ text, kind, isRow }: RawBlock, sender: string | null): boolean {
  if (kind === 'caption' || isRow) return false;
  const words = text.split(/\s+/);
  const line = text.toLowerCase();
  if (words.length <= FOOT_WORDS && LIST_WORDS.some((word) => line.includes(word))) return true;
  if (words.length <= FOOT_WORDS && /\S@\S+\.\S/.test(text) && !/[“"„«]/.test(text) && words.length < 16)
    return true;
  if (sender !== null && line === sender.toLowerCase()) return true;
  return isPostalAddress(text, words);
}

/** "The Morning Tide, 4 Quay Street, Port Alder": names and numbers between commas, hardly a word in small letters. */
function isPostalAddress(text: string, words: readonly string[]): boolean {
  if (words.length > ADDRESS_WORDS || !/[,·|•–-]/.test(text)) return false;
  if (/〒|\d+号|[路街]\d+/u.test(text)) return true;
  if (!/\d/.test(text) && !/\b(?:p\.?\s?o\.?|postfach|postbus)\b/i.test(text)) return false;
  const small = words.filter((word) => /^\p{Ll}{3,}/u.test(word) && !STREET.test(word)).length;
  const named = STREET.test(text) || /\b\d{4,6}\b|\b[A-Z]{1,2}\d{1,2}[A-Z]?\s\d[A-Z]{2}\b/.test(text);
  return named && small <= words.length * 0.2 && (!endsSentence(text) || small === 0);
}
