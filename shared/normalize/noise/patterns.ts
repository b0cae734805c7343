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
  'you (?:may|might) also (?:like|enjoy|be interested in)|das könnte (?:sie|dich) (?:auch )?interessieren|ook interessant|dit vindt? (?:u|je) (?:misschien|wellicht) ook (?:leuk|interessant)|misschien (?:ook )?interessant|' +
  'vous (?:aimerez|pourriez) (?:peut-être )?aussi(?: aimer)?|(?:cela|ça) (?:pourrait|peut|va) (?:aussi )?vous intéresser|sur le même sujet|también (?:te|le) puede (?:interesar|gustar)|(?:quizás|tal vez) (?:te|le) interese|(?:bạn )?có thể (?:bạn )?(?:quan tâm|thích)|' +
  'lesen sie (?:auch|mehr|dazu|hier|jetzt)|lies (?:auch|mehr)|mehr (?:dazu|zum thema)|siehe auch|auch interessant|lesetipp|mehr lesen|weiterlesen|' +
  "read (?:also|more|next)|also read|see also|related(?: \\w+)?|more on this|must read|don[’']t miss|recommended|lees (?:ook|meer|verder)|bekijk ook|zie ook|" +
  'lire (?:aussi|également)|à lire(?: aussi)?|voir aussi|lea (?:también|más)|lee (?:también|más)|vea (?:también|más)|ver también|mira(?: también)?|te puede interesar|' +
  'leggi (?:anche|qui)|guarda anche|leia (?:também|mais)|veja também|xem thêm|đọc thêm|mời (?:bạn )?(?:đọc|xem)|tin liên quan|' +
  'zobacz (?:też|także|również)|czytaj (?:też|także|więcej)|przeczytaj|læs også|les også|läs (?:också|även|mer)|lue myös|читайте также|читать также|ayrıca oku|baca juga';

const FOLLOW_WORDS =
  'newsletter|whatsapp|telegram|facebook|twitter|instagram|youtube|tiktok|linkedin|podcast|google news|rss|app|kanal|channel|zalo|messenger';

/** A mail's link to its own copy on the web, as a whole line. */
const WEB_VERSION =
  '(?:trouble|problems?|having trouble|having problems) (?:viewing|reading|seeing) this (?:e-?mail|newsletter|message)\\?.{0,60}|' +
  '(?:click here to )?(?:view|read|open|see) (?:(?:this|the) (?:e-?mail|newsletter|message|mail) |it )?(?:in|on) (?:your|a|the) (?:web )?browser|view (?:(?:this|the) (?:e-?mail|newsletter) )?online|(?:view )?web version|' +
  '(?:diese[nrs]? |die |den )?(?:(?:e-?mail|newsletter|mail|nachricht) )?(?:(?:hier )?im browser|online) (?:an(?:sehen|zeigen|schauen)|öffnen|lesen)|' +
  '(?:falls|wenn) (?:sie )?(?:diese[rn]?|die|der) (?:e-?mail|newsletter|nachricht) nicht (?:richtig |korrekt )?(?:angezeigt|dargestellt|lesen).{0,80}|(?:zur )?(?:webversion|online-?version|browseransicht)|' +
  '(?:bekijk|lees|open) (?:(?:deze|de) (?:e-?mail|mail|nieuwsbrief) )?(?:online|in (?:je|uw|de) (?:web)?browser)|(?:bekijk de )?webversie(?: bekijken)?|' +
  "(?:voir|lire|afficher|ouvrir|consulter) (?:(?:cet|ce|cette|l[’']) ?(?:e-?mail|courriel|message|lettre|newsletter) )?(?:dans (?:votre|le|un) navigateur|en ligne)|(?:voir|afficher|consulter) la version (?:en ligne|web)|" +
  '(?:ver|leer|abrir) (?:(?:este|esta|el|la) (?:correo|mensaje|bolet[ií]n|e-?mail|newsletter) )?en (?:(?:su|tu|el|un) navegador|línea)|ver (?:la )?versión (?:web|en línea)|' +
  'xem (?:(?:e-?mail|thư|bản tin)(?: này)? )?(?:trên|trong|bằng) trình duyệt(?: web)?(?: của bạn)?|xem bản (?:web|trực tuyến)';

/** Two labels or more of up to four words each, or a single one; no sentence. */
const LABELS =
  "#?[\\p{L}\\p{M}\\p{N}&’'-]{1,30}(?: [\\p{L}\\p{M}\\p{N}&’'-]{1,30}){0,3}(?:\\s?[,;|·•/#]\\s?#?[\\p{L}\\p{M}\\p{N}&’'-]{1,30}(?: [\\p{L}\\p{M}\\p{N}&’'-]{1,30}){0,3}){0,20}";

/** Words that an agenda may begin with as well: tags only at the text's end. */
const TOPICS = new RegExp(`^(?:topics?|themen|onderwerpen|thèmes|temas|chủ đề)\\s?[:：]\\s*${LABELS}$`, 'u');

/** True for a line of topics, which are an article's tags when they stand at its end. */
export function isTopicLine(text: string): boolean {
  return text.length <= 200 && TOPICS.test(text.toLowerCase());
}

const PATTERNS: readonly LinePattern[] = [
  {
    reason: 'related-link',
    words: 40,
    pattern: new RegExp(`^[\\W_]{0,4}(?:${READ_ALSO})\\s{0,2}[:：>»|–-]`, 'u'),
  },
  {
    reason: 'call-to-action',
    words: 30,
    pattern: new RegExp(
      '^(?:follow|like|join|subscribe|sign up|download|folgen|folge|abonnier\\p{L}{0,3}|melden? (?:sie )?(?:sich|dich)|jetzt|hier|volg|schrijf|abonneer|suscr\\p{L}{1,8}|síguenos|' +
        `abonnez|suivez|inscrivez|seguici|iscriviti|siga|inscreva|theo dõi|đăng ký)\\b.{0,160}\\b(?:${FOLLOW_WORDS})\\b`,
      'u',
    ),
  },
  {
    reason: 'mailing-list',
    words: 60,
    pattern:
      /^(?:sie erhalten diese[ns]? (?:e-?mail|mail|nachricht|newsletter)|you (?:are receiving|receive|received|get) this (?:e-?mail|mail|message|newsletter)|u ontvangt deze (?:e-?mail|mail|nieuwsbrief)|vous recevez (?:ce|cet|cette) (?:e-?mail|mail|courriel|message|lettre)|recibe(?:s)? este (?:correo|mensaje|bolet[ií]n)|(?:to|click here to) unsubscribe\b|if you (?:no longer|do not|don[’']t) (?:wish|want) to receive (?:this|these|our)\b|wenn sie (?:diese[nr]?|unsere[nr]?|keine weiteren) (?:newsletter|e-?mails?) (?:nicht|künftig)|um sich (?:vom newsletter )?abzumelden\b|om u uit te schrijven\b|wilt u (?:deze|onze) (?:nieuwsbrief|e-?mails?) niet (?:meer|langer)|si vous ne souhaitez plus recevoir (?:cet?t?e?|nos|notre)\b|pour vous (?:désabonner|désinscrire)\b|si (?:ya )?no (?:desea|quiere)s? (?:seguir )?recib|para darse de baja\b|để (?:hủy|ngừng) (?:đăng ký|nhận)|quý vị nhận được|bạn nhận được (?:e-?mail|thư|bản tin) này)/u,
  },
  {
    reason: 'mailing-list',
    words: 20,
    pattern: new RegExp(`^(?:${WEB_VERSION})[.!]?$`, 'u'),
  },
  {
    reason: 'tags',
    words: 30,
    pattern: new RegExp(
      `^(?:tags?|keywords?|filed under|schlagw[oö]rte(?:r)?|stichw[oö]rte(?:r)?|trefwoorden|mots[ -]clés|étiquettes|etiquetas|palabras clave|từ khóa|thẻ)\\s?[:：]\\s*${LABELS}$`,
      'u',
    ),
  },
  {
    reason: 'copyright',
    words: 25,
    pattern:
      /^(?:©|\(c\)\s|copyright\b|alle rechte vorbehalten|all rights reserved|alle rechten voorbehouden|tous droits réservés|todos los derechos|tutti i diritti|impressum\b|imprint\b)/u,
  },
  {
    reason: 'photo-credit',
    words: 14,
    pattern:
      /^[([]?\s?(?:(?:titel|symbol|beitrags|archiv|header)?(?:foto|bild)s?|photo(?:s|graph(?:s|e|y|ie)?)?|pictures?|images?|image credit|photo credit|credit|bildquelle|bildnachweis|bildrechte|fotocredit|crédit(?:o|os)?(?: photo)?|ảnh|hình ảnh)(?: (?:by|von|door|par|de|courtesy))?\s{0,2}[:：©/|]/u,
  },
  {
    reason: 'source-note',
    words: 8,
    pattern:
      /^[([]?\s?(?:quellen?|sources?|bron(?:nen)?|fuentes?|fonti?|fontes?|nguồn|källa|kilde|źródło)\s{0,2}[:：]/u,
  },
  {
    reason: 'date-line',
    words: 8,
    pattern:
      /^(?:last (?:modified|updated?)|updated?|published|posted|created|date|release date|stand|datum|erstellt|aktualisiert|veröffentlicht|letzte (?:änderung|aktualisierung)|zuletzt|gepubliceerd|bijgewerkt|publié|mis à jour|publicado|actualizado|pubblicato|aggiornato|atualizado|cập nhật|đăng lúc|опубликовано)(?: (?:am|on|at|op|le|el|il|em|den))?\s{0,2}(?:[:：|]|\S{0,12}\s?\d)/u,
  },
  {
    reason: 'reading-time',
    words: 8,
    pattern:
      /^(?:lese(?:zeit|dauer)|leestijd|reading time|temps de lecture|tiempo de lectura|tempo di lettura|tempo de leitura)\b|^\W{0,3}\d{1,3}\s?(?:min\.?|mins?|minutes?|minuten|minutos|phút)(?:\s(?:read|lesezeit|leestijd|de lecture|lesen))?\W{0,3}$/u,
  },
  {
    reason: 'rating',
    words: 8,
    pattern:
      /^\(?(?:noch keine bewertung|\d(?:[.,]\d)?\s?\/\s?5|\d{1,6} (?:bewertung|votes?|stimmen|ratings?))/u,
  },
  {
    reason: 'author-label',
    words: 2,
    pattern: /^(?:autor(?:en|in|innen)?|authors?|auteurs?|redaktion|tác giả)\s?[:：]$/u,
  },
];

/** Why a line's pattern says that it is not the article's text; null when none does. */
export function patternNoise(text: string): string | null {
  if (text.length > 400) return null;
  const words = text.split(' ').length;
  // Patterns are in small letters: with the flag for both cases they take twice as long to build.
  const line = text.toLowerCase();
  for (const { reason, pattern, words: most } of PATTERNS) {
    if (words <= most && pattern.test(line)) return reason;
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
