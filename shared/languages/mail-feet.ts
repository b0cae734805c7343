/** Words of the lines that a mailing list writes below its mails, in small letters. */
const LIST_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'unsubscribe',
    'update your preferences',
    'update preferences',
    'manage your subscription',
    'manage preferences',
    'email preferences',
    'opt out',
  ],
  de: ['abbestellen', 'abmelden', 'abmeldelink', 'newsletter-einstellungen'],
  nl: ['uitschrijven', 'afmelden', 'voorkeuren aanpassen'],
  fr: ['désabonner', 'désinscrire', 'désinscription'],
  es: ['darse de baja', 'cancelar suscripción', 'cancelar la suscripción'],
  it: ['annulla iscrizione', 'disiscriviti', 'cancellarsi'],
  pt: ['cancelar inscrição', 'cancelar a subscrição', 'descadastrar'],
  vi: ['hủy đăng ký', 'huỷ đăng ký', 'ngừng nhận'],
  pl: ['wypisz się', 'zrezygnuj z subskrypcji'],
  cs: ['odhlásit'],
  sv: ['avprenumerera', 'avsluta prenumeration'],
  da: ['afmeld'],
  no: ['meld deg av'],
  fi: ['peruuta tilaus'],
  hu: ['leiratkozás'],
  ro: ['dezabonare'],
  ru: ['отписаться'],
  uk: ['відписатися'],
  tr: ['abonelikten çık'],
  id: ['berhenti berlangganan'],
  ar: ['إلغاء الاشتراك'],
  ja: ['配信停止', '配信解除'],
  zh: ['退订'],
  'zh-TW': ['取消訂閱'],
  ko: ['수신거부'],
  th: ['ยกเลิกการรับ'],
};

/** True when a line, in small letters, says how to leave a mailing list, in whatever language. */
export function leavesList(line: string): boolean {
  return Object.values(LIST_WORDS).some((words) => words.some((word) => line.includes(word)));
}

/** Words for streets and the like in addresses, and ends of such words. */
const STREET_WORDS = (
  'street st road rd avenue ave lane square suite floor box drive blvd boulevard platz weg allee rue place calle plaza via ' +
  'viale piazza rua avenida plein gracht đường phố quận phường ul ulica ulice gatan gata vej gade'
).split(' ');
const STREET_ENDS = 'str straße strasse gasse straat laan'.split(' ');

/** A word of an address. */
export const STREET = new RegExp(
  `\\b(?:${STREET_WORDS.join('|')})\\b|(?:${STREET_ENDS.join('|')})\\b|ул\\.`,
  'iu',
);

/** Signs of an address in Chinese and Japanese. */
export const EAST_ASIAN_ADDRESS = /〒|\d号|[路街]\d/u;
