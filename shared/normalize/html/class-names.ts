import type { Words } from '../../languages/facets/words.ts';
import { listOf } from '../../languages/text.ts';
import type { DomElement } from './dom.ts';

/** Elements that never hold an article's text, and why. */
const NOISE_TAGS: Record<string, string> = {
  NAV: 'navigation',
  FOOTER: 'page-footer',
  FORM: 'form',
  ASIDE: 'aside',
  DIALOG: 'dialog',
  MENU: 'navigation',
};

/**
 * Words in class names and ids, and what they say about the element. Whole words only: `ad` is in "head" and
 * "download", too. Compared after splitting at hyphens, underscores and inner capitals.
 */
const NOISE_CLASSES: readonly (readonly [reason: string, words: Words])[] = [
  [
    'navigation',
    `
      breadcrumb breadcrumbs menu nav navbar navi navigation pager pagination paging sitemap skiplink
      skiplinks submenu toolbar toolbox
    `,
  ],
  [
    'related',
    `
      crosslinks crossreads furtherreading ligatus morenews moreposts mostpopular mostread outbrain plista
      popular recirc recommendation recommendations recommended related relatedarticles relatedposts
      similar suggestions taboola teasergroup teaserlist teasers trending upnext
    `,
  ],
  [
    'sharing',
    `
      addthis addtoany followus jetpack share sharebar sharebuttons sharedaddy shares sharethis shariff
      sharing social sociallinks socialmedia socials
    `,
  ],
  [
    'advertisement',
    `
      ad adbox adcontainer ads adsense adslot advert advertisement advertising anzeige banner promo
      promobox promotion publicidad reklama sponsor sponsored werbung
    `,
  ],
  ['newsletter', 'abo mailchimp newsletter optin paywall signup subscribe subscription'],
  [
    'comments',
    `
      commentform commentlist comments discussion disqus kommentar kommentare reactions reply respond
    `,
  ],
  ['embed', 'fbpost instagram tweet'],
  ['dialog', 'consent cookie cookiebar cookies gdpr lightbox modal overlay popup tooltip'],
  [
    'caption',
    `
      bildnachweis bildunterschrift bu caption copyright credits imagecaption imagecredit photocredit
      thumbcaption wpcaption
    `,
  ],
  ['byline', 'aboutauthor authorbio authorbox authors autorenbox byline vcard'],
  [
    'tags',
    `
      articlemeta categories dateline entrymeta keywords metadata postmeta tagcloud taglist tags timestamp
    `,
  ],
  ['page-footer', 'colophon disclaimer footer impressum sidebar widget widgets'],
  [
    'references',
    'catlinks endnotes footnotes hatnote navbox printfooter references reflist tableofcontents toc',
  ],
  ['page-furniture', 'calltoaction cta noprint rating ratings screenreader visuallyhidden votes'],
];

const CLASS_REASONS = new Map(
  NOISE_CLASSES.flatMap(([reason, words]) => listOf(words).map((word) => [word, reason] as const)),
);

/** Two neighbouring words that mean something only together. */
const CLASS_PAIRS = new Map<string, string>([
  ['see also', 'related'],
  ['lesen auch', 'related'],
  ['more news', 'related'],
  ['most read', 'related'],
  ['author box', 'byline'],
  ['author bio', 'byline'],
  ['author info', 'byline'],
  ['about author', 'byline'],
  ['post meta', 'tags'],
  ['entry meta', 'tags'],
  ['article meta', 'tags'],
  ['article tags', 'tags'],
  ['entry footer', 'tags'],
  ['post tags', 'tags'],
  ['post navigation', 'navigation'],
  ['screen reader', 'page-furniture'],
  ['sr only', 'page-furniture'],
  ['no print', 'page-furniture'],
  ['visually hidden', 'page-furniture'],
  ['image credit', 'caption'],
]);

/** Words that say "this is the article", whatever stands beside them. */
const CONTENT_WORDS =
  /\b(?:article-?body|articlebody|entry-?content|post-?content|story-?body|article-?content|article-?text)\b/i;

/** Why an element is noise, and the word of its class names that says so. */
export interface NoiseName {
  reason: string;
  /** Null when the tag or the role says so. */
  word: string | null;
}

const remembered = new Map<string, NoiseName | null>();

/** Class names seen by one process: bounded, so that a long-lived Lambda does not grow. */
const MEMORY = 20_000;

/**
 * Why an element's tag or class says that it is not the article, or null.
 *
 * @param trusted words of class names that say nothing on this page
 */
export function elementNoise(
  element: DomElement,
  tag: string,
  trusted: ReadonlySet<string>,
): NoiseName | null {
  const byTag = NOISE_TAGS[tag];
  if (byTag !== undefined) return { reason: byTag, word: null };
  if (tag === 'BODY' || tag === 'HTML' || tag === 'MAIN' || tag === 'ARTICLE') return null;
  const role = element.getAttribute('role');
  if (role === 'navigation' || role === 'complementary' || role === 'dialog' || role === 'contentinfo') {
    return { reason: 'navigation', word: null };
  }
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 3) return null;
  if (trusted.size > 0) return nameNoise(names, trusted);
  const known = remembered.get(names);
  if (known !== undefined) return known;
  const reason = nameNoise(names, trusted);
  if (remembered.size < MEMORY) remembered.set(names, reason);
  return reason;
}

function nameNoise(names: string, trusted: ReadonlySet<string>): NoiseName | null {
  if (CONTENT_WORDS.test(names)) return null;
  for (const name of names.split(/\s+/)) {
    const words = name
      // Generated names ("adXyZ") are no words: only capitals after three small letters part two.
      .replace(/([a-z]{3})([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/);
    for (let index = 0; index < words.length; index++) {
      const word = words[index]!;
      if (trusted.has(word)) continue;
      // `comment-body` is a reader's; `gallery-item__comment` may be the editor's.
      if (word === 'comment' && index === 0) return { reason: 'comments', word };
      const reason = CLASS_REASONS.get(word) ?? CLASS_PAIRS.get(`${word} ${words[index + 1] ?? ''}`);
      // "has-sidebar", "no-comments", "with-ads" describe the page, not the element.
      if (reason !== undefined && !/^(?:has|no|with|without|is|hide|show)$/.test(words[index - 1] ?? ''))
        return { reason, word };
    }
  }
  return null;
}
