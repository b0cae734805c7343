/**
 * Lines that are never an article's text, whatever the article: what content management systems, share buttons
 * and comment forms print. Compared without case, digits and punctuation; only as a whole line.
 */
const NOISE_LINES = `
loading|loading now|loading more|please wait|post comment|post a comment|leave a comment|leave a reply|add comment
comments|comment|no comments|no comments yet|view comments|show comments|share|share this|share this article|share on
share on facebook|share on twitter|tweet|print|print this|email|e mail|send|save|read more|continue reading|see also
related|related articles|related news|related posts|related stories|related topics|more news|most read|most popular
you may also like|you might also like|recommended|recommended for you|advertisement|ad|ads|sponsored|promoted
subscribe|subscribe now|sign up|sign in|log in|login|register|newsletter|menu|search|home|back to top|top|skip to content
skip to main content|skip to navigation|cookie policy|privacy policy|terms of use|all rights reserved|image|images|photo
photos|video|gallery|tags|tag|topics|keywords|previous|next|previous article|next article|close|follow us|follow
reactie|reacties|reageer|plaats reactie|plaats een reactie|laat een reactie achter|delen|deel|deel dit artikel|lees ook
lees meer|lees verder|meer nieuws|gerelateerd|gerelateerde artikelen|advertentie|reclame|zoeken|inloggen|aanmelden
abonneren|abonneer|nieuwsbrief|meest gelezen|terug naar boven|afbeelding|vorige|volgende
kommentar|kommentare|kommentieren|kommentar schreiben|kommentar verfassen|kommentar abschicken|teilen|artikel teilen
drucken|merken|mehr lesen|weiterlesen|weitere artikel|mehr zum thema|zum thema|das könnte sie auch interessieren
auch interessant|lesen sie auch|lesen sie mehr|anzeige|werbung|suche|anmelden|einloggen|registrieren|abonnieren
startseite|nach oben|zurück|weiter|bild|bilder|meistgelesen|meist gelesen|schlagworte|schlagwörter|themen
bình luận|gửi bình luận|viết bình luận|ý kiến|chia sẻ|xem thêm|đọc thêm|tin liên quan|bài liên quan|tin cùng chuyên mục
tin mới|tin khác|đọc nhiều|quảng cáo|từ khóa|chủ đề|đăng ký|đăng nhập|tìm kiếm|trang chủ|in bài viết|theo dõi|ảnh
commentaires|commentaire|laisser un commentaire|partager|partager cet article|imprimer|lire aussi|lire la suite|à lire aussi
publicité|rechercher|connexion|s inscrire|s abonner|accueil|articles similaires|les plus lus|mots clés|retour en haut
comentarios|comentario|dejar un comentario|compartir|imprimir|leer más|leer también|lea también|publicidad|buscar
iniciar sesión|registrarse|suscribirse|inicio|artículos relacionados|noticias relacionadas|más leídas|etiquetas
commenti|lascia un commento|condividi|stampa|leggi anche|leggi tutto|pubblicità|cerca|accedi|registrati|articoli correlati
comentários|deixe um comentário|compartilhar|partilhar|imprimir|leia mais|leia também|publicidade|entrar|notícias relacionadas
комментарии|комментировать|поделиться|читать далее|читайте также|реклама|поиск|войти|подписаться|главная
unsubscribe|unsubscribe here|manage preferences|manage your preferences|manage subscription|manage subscriptions|update preferences
update your preferences|email preferences|view in browser|view online|forward to a friend|newsletter abbestellen|newsletter abmelden
hier abmelden|abbestellen|abmelden|einstellungen ändern|einstellungen verwalten|präferenzen verwalten|im browser ansehen|im browser öffnen
das könnte dich auch interessieren|uitschrijven|afmelden|nieuwsbrief afmelden|voorkeuren wijzigen|voorkeuren aanpassen|voorkeuren beheren
se désabonner|se désinscrire|désabonnement|désinscription|gérer mes préférences|gérer vos préférences|gérer les préférences
vous aimerez aussi|cela pourrait vous intéresser|darse de baja|cancelar suscripción|cancelar la suscripción|gestionar preferencias
gestionar mis preferencias|también te puede interesar|te puede interesar|hủy đăng ký|huỷ đăng ký|ngừng nhận thư|quản lý tùy chọn
quản lý tuỳ chọn|có thể bạn quan tâm
分享|评论|相关新闻|相关阅读|广告|打印|登录|注册|关注|共有|シェア|コメント|関連記事|広告|공유|댓글|관련기사|광고
`;

const NOISE = new Set(
  NOISE_LINES.split(/[|\n]/)
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

/** Words that are noise beside others of their kind only: alone they may be a heading. */
const FOOT_LABELS = new Set(
  (
    'contact|contact us|privacy|terms|terms of service|preferences|about us|help|kontakt|impressum|datenschutz|datenschutzerklärung|einstellungen|hilfe|agb|' +
    'voorkeuren|privacybeleid|over ons|préférences|mentions légales|confidentialité|contactez nous|preferencias|privacidad|política de privacidad|contacto|' +
    'tùy chọn|tuỳ chọn|cài đặt|chính sách bảo mật|liên hệ|quyền riêng tư'
  ).split('|'),
);

/** Longest line of the list in characters, a counter included: longer lines need no look-up. */
const LONGEST = 60;

/** True when the whole line is one of the list, with or without a counter: "Reactie (0)", "12 Kommentare". */
export function isNoiseWord(text: string): boolean {
  if (text.length > LONGEST) return false;
  const folded = fold(text);
  return NOISE.has(folded) || COUNTED.test(folded);
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[([]\s*\d+\s*[)\]]/g, ' ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** "Unsubscribe | Privacy": every label of the line is noise, one of them even alone. */
export function isNoiseWords(text: string): boolean {
  if (text.length > LONGEST * 4) return false;
  const labels = text.split(/\s*[|·•]\s*/).filter((label) => label !== '');
  return (
    labels.length >= 2 &&
    labels.some(isNoiseWord) &&
    labels.every((label) => isNoiseWord(label) || FOOT_LABELS.has(fold(label)))
  );
}

/** "12 comments": a number before a word that only a counter puts it to. */
const COUNTED =
  /^\d+ (?:comments?|reacties?|kommentare?|bình luận|commentaires?|comentarios?|comentários?|commenti|shares?|views?|likes?)$/;
