/**
 * Lines that a pattern gives away, in the languages that news sites are mostly written in. Every pattern is
 * anchored and its repeats are bounded: none can run longer than the line.
 */
interface LinePattern {
  reason: string;
  pattern: RegExp;
  /** Longest line in words that the pattern may take away: longer ones are prose that begins alike. */
  words: number;
}

const READ_ALSO =
  'lesen sie (?:auch|mehr|dazu|hier|jetzt)|lies (?:auch|mehr)|mehr (?:dazu|zum thema)|siehe auch|auch interessant|lesetipp|mehr lesen|weiterlesen|' +
  "read (?:also|more|next)|also read|see also|related(?: \\w+)?|more on this|must read|don[’']t miss|recommended|lees (?:ook|meer|verder)|bekijk ook|zie ook|" +
  'lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|lea (?:también|más)|lee (?:también|más)|vea (?:también|más)|ver también|mira(?: también)?|te puede interesar|' +
  'leggi (?:anche|qui)|guarda anche|leia (?:também|mais)|veja também|xem thêm|đọc thêm|mời (?:bạn )?(?:đọc|xem)|tin liên quan|' +
  'zobacz (?:też|także|również)|czytaj (?:też|także|więcej)|przeczytaj|læs også|les også|läs (?:också|även|mer)|lue myös|читайте также|читать также|ayrıca oku|baca juga';

const FOLLOW_WORDS =
  'newsletter|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|podcast|google news|rss|app|kanal|channel|zalo|messenger';

const PATTERNS: readonly LinePattern[] = [
  {
    reason: 'related-link',
    words: 40,
    pattern: new RegExp(`^[\\W_]{0,4}(?:${READ_ALSO})\\s{0,2}[:：>»|–-]`, 'iu'),
  },
  {
    reason: 'call-to-action',
    words: 30,
    pattern: new RegExp(
      '^(?:follow|like|join|subscribe|sign up|download|folgen|folge|abonnier\\p{L}{0,3}|melden? (?:sie )?(?:sich|dich)|jetzt|hier|volg|schrijf|abonneer|suscr\\p{L}{1,8}|síguenos|' +
        `abonnez|suivez|inscrivez|seguici|iscriviti|siga|inscreva|theo dõi|đăng ký)\\b.{0,160}\\b(?:${FOLLOW_WORDS})\\b`,
      'iu',
    ),
  },
  {
    reason: 'mailing-list',
    words: 60,
    pattern:
      /^(?:sie erhalten diese[ns]? (?:e-?mail|mail|nachricht|newsletter)|you (?:are receiving|receive|received|get) this (?:e-?mail|mail|message|newsletter)|u ontvangt deze (?:e-?mail|mail|nieuwsbrief)|vous recevez (?:ce|cet|cette) (?:e-?mail|mail|courriel|message|lettre)|recibe(?:s)? este (?:correo|mensaje|bolet[ií]n)|quý vị nhận được|bạn nhận được (?:e-?mail|thư|bản tin) này)/iu,
  },
  {
    reason: 'copyright',
    words: 25,
    pattern:
      /^(?:©|\(c\)\s|copyright\b|alle rechte vorbehalten|all rights reserved|alle rechten voorbehouden|tous droits réservés|todos los derechos|tutti i diritti|impressum\b|imprint\b)/iu,
  },
  {
    reason: 'photo-credit',
    words: 14,
    pattern:
      /^[([]?\s?(?:(?:titel|symbol|beitrags|archiv|header)?(?:foto|bild)s?|photos?|pictures?|images?|image credit|photo credit|credit|bildquelle|bildnachweis|bildrechte|fotocredit|crédit(?:o|os)?(?: photo)?|ảnh|hình ảnh)(?: (?:by|von|door|par|de|courtesy))?\s{0,2}[:：©/|]/iu,
  },
  {
    reason: 'source-note',
    words: 8,
    pattern:
      /^[([]?\s?(?:quellen?|sources?|bron(?:nen)?|fuentes?|fonti?|fontes?|nguồn|källa|kilde|źródło)\s{0,2}[:：]/iu,
  },
  {
    reason: 'date-line',
    words: 8,
    pattern:
      /^(?:last (?:modified|updated?)|updated?|published|posted|created|date|release date|stand|datum|erstellt|aktualisiert|veröffentlicht|letzte (?:änderung|aktualisierung)|zuletzt|gepubliceerd|bijgewerkt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|cập nhật|đăng lúc|опубликовано)(?: (?:am|on|at|op|le|el|il|em|den))?\s{0,2}(?:[:：|]|\S{0,12}\s?\d)/iu,
  },
  {
    reason: 'reading-time',
    words: 8,
    pattern:
      /^(?:lese(?:zeit|dauer)|leestijd|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura)\b|^\W{0,3}\d{1,3}\s?(?:min\.?|mins?|minutes?|minuten|minutos|phút)(?:\s(?:read|lesezeit|leestijd|de lecture|lesen))?\W{0,3}$/iu,
  },
  {
    reason: 'rating',
    words: 8,
    pattern:
      /^\(?(?:noch keine bewertung|\d(?:[.,]\d)?\s?\/\s?5|\d{1,6} (?:bewertung|votes?|stimmen|ratings?))/iu,
  },
  {
    reason: 'author-label',
    words: 2,
    pattern: /^(?:autor(?:en|in|innen)?|authors?|auteurs?|redaktion|tác giả)\s?[:：]$/iu,
  },
];

/** Why a line's pattern says that it is not the article's text; null when none does. */
export function patternNoise(text: string): string | null {
  if (text.length > 400) return null;
  const words = text.split(' ').length;
  for (const { reason, pattern, words: most } of PATTERNS) {
    if (words <= most && pattern.test(text)) return reason;
  }
  return isMenu(text) ? 'navigation' : null;
}

/** A line of this many short labels between pipes is a menu; fewer may be a heading or a credit. */
const MENU_LABELS = 4;

/** "Home | News | World | Sport": labels only, no numbers (rows of tables have some), no sentence. */
function isMenu(text: string): boolean {
  const labels = text.split(/\s[|·•]\s/);
  return labels.length >= MENU_LABELS && labels.every((label) => /^[\p{L}\p{M}&’'\s-]{1,30}$/u.test(label));
}

const DATE =
  /\b\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}\b|\b(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}\b|\b\d{1,2}\.?(?: de)? \p{L}{3,12}\.?,?(?: de)? (?:19|20)\d{2}\b|\b\p{L}{3,12} \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d{2}\b|(?:19|20)\d{2}\s?年\s?\d{1,2}\s?月|\b\d{1,2} tháng \d{1,2},? (?:năm )?(?:19|20)?\d{2}\b/u;

const CLOCK = /\b\d{1,2}[:.h]\d{2}(?:\s?(?:uhr|am|pm|a\.m\.|p\.m\.))?\b/iu;

/** A line that says when, and little else: "Hanoi, 5 February 2024", "asked Feb 6, 2014 at 20:37". */
export function isDateLine(text: string): boolean {
  if (text.length > 80 || text.split(' ').length > 9 || (/[.!?]["”]?$/.test(text) && !/\d\.?$/.test(text)))
    return false;
  const rest = text.replace(DATE, '').replace(CLOCK, '');
  return rest !== text && (rest.match(/\p{L}+/gu)?.length ?? 0) <= 4;
}

const NAME = "(?:\\p{Lu}[\\p{L}\\p{M}.’'-]*|von|van|de[rnl]?|da|di|la|le|bin|al|y|und|and|en|et|&|,)";

/** "By Jane Doe", "Von Max Muster und Eva Roth", "Tác giả: …": a line that names the author and does nothing else. */
const BYLINE = new RegExp(
  `^(?:by|von|door|par|por|di|av|af|geschrieben von|written by|autor(?:in)?:|author:|tác giả:|text:|redactie:)\\s+(${NAME}(?:\\s+${NAME}){0,9})$`,
  'u',
);

/** The author that a line names; null when it is no byline. */
export function bylineIn(text: string): string | null {
  if (text.length > 120) return null;
  const lowered = text.replace(/^\p{Lu}\p{L}*/u, (word) => word.toLowerCase());
  const name = BYLINE.exec(lowered)?.[1];
  return name === undefined || !/\p{Lu}/u.test(name) ? null : name;
}
