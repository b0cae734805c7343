import { gaps, type Kind, pageOf, paragraphs, sentencesOf, storyIn } from './page.ts';
import type { Random } from './random.ts';

const UNSEEN_CLASSES = [
  'sr-only',
  'visually-hidden',
  'screen-reader-text',
  'u-visually-hidden',
  'govuk-visually-hidden',
  'element-invisible',
  'show-for-sr',
  'visuallyhidden',
  'is-visually-hidden',
  'a11y-hidden',
  'assistive-text',
  'cdk-visually-hidden',
  'elementor-screen-only',
  'c-link__sr-only',
  'offscreen',
  'ScreenReaderOnly',
  'vh',
  'hide-visually',
];

const UNSEEN_ATTRIBUTES = [
  'hidden',
  'style="display:none"',
  'style="display: none !important"',
  'style="position:absolute;left:-10000px"',
  'style="visibility:hidden"',
  'style="font-size:0"',
  'role="tooltip"',
  'style="position:absolute;clip:rect(0 0 0 0);width:1px"',
];

const HINTS = [
  ' (opens in a new window)',
  ', external link',
  ' (link is external)',
  ' Öffnet in neuem Fenster',
  ' (s’ouvre dans un nouvel onglet)',
];

const EXPLANATIONS = [
  'A rise of the sea caused by wind',
  'Explained in our glossary of building terms',
  'Sum that the state pays',
];

const ICONS = [
  '<i class="fa fa-external-link" aria-hidden="true"></i>',
  '<span class="material-icons">open_in_new</span>',
  '<svg aria-hidden="true"><title>External link icon</title><path d="M0 0"/></svg>',
  '<span aria-hidden="true">↗</span>',
  '<i class="icon icon-link">\ue001</i>',
  '<img class="icon" src="x.svg" alt="">',
  '<!-- icon -->',
  '<span class="material-symbols-outlined" aria-hidden="true">north_east</span>',
  '<a href="#n1" aria-hidden="true">†</a>',
];

function hint(random: Random, word: string): string {
  const tag = random.pick(['span', 'span', 'em', 'small', 'i', 'b']);
  switch (random.below(6)) {
    case 0:
      return `<a href="/x">${word}<${tag} class="${random.pick(UNSEEN_CLASSES)}">${random.pick(HINTS)}</${tag}></a>`;
    case 1:
      return `${word}<${tag} ${random.pick(UNSEEN_ATTRIBUTES)}>${random.pick(HINTS)}</${tag}>`;
    case 2: {
      const [outer, inner] = random.pick([
        ['glossary', 'tooltip'],
        ['tooltip', 'tooltiptext'],
        ['has-tooltip', 'tooltip-content'],
        ['term', 'popup'],
        ['tooltip-wrapper', 'tooltip-bubble'],
        ['c-glossary__term', 'c-glossary__definition'],
        ['popover', 'popover-body'],
      ] as const);
      return `<${tag} class="${outer}">${word} <span class="${inner}">${random.pick(EXPLANATIONS)}</span></${tag}>`;
    }
    case 3: {
      const id = `t${random.below(99)}`;
      return `<${tag} aria-describedby="${id}">${word}</${tag}><span id="${id}" class="tip-box">${random.pick(EXPLANATIONS)}</span>`;
    }
    case 4:
      return `<a href="/x">${word}${random.pick(ICONS)}</a>`;
    default:
      return `${word}${random.pick(ICONS)}`;
  }
}

/** The last word before a gap, with everything before and behind it. */
function atWord(random: Random, sentence: string, change: (word: string) => string): string {
  const places = gaps(sentence);
  if (places.length === 0) return sentence;
  const end = random.pick(places);
  const start = sentence.lastIndexOf(' ', end - 1) + 1;
  return sentence.slice(0, start) + change(sentence.slice(start, end)) + sentence.slice(end);
}

export const inlineHints: Kind = {
  name: 'inline hints',
  vary: (random) => {
    const story = storyIn(random);
    const body = paragraphs(story, (sentence) =>
      random.chance(0.7) ? atWord(random, sentence, (word) => hint(random, word)) : sentence,
    );
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

const NOISY_CLASSES = [
  'glossary-tooltip',
  'popup',
  'popular-highlight',
  'share-quote',
  'social',
  'related',
  'promo',
  'ad',
  'ads-term',
  'newsletter-link',
  'comment',
  'widget',
  'sponsor-name',
  'banner',
  'caption-font',
  'tags',
  'credits',
  'byline',
  'authors',
  'timestamp',
  'dateline',
  'footer-note',
  'modal-trigger',
  'tooltip',
  'tweet',
  'cookie',
  'subscription',
  'discussion',
  'rating',
  'navigation',
  'toolbar',
  'cta',
];

const INLINE_TAGS = [
  'span',
  'a',
  'em',
  'strong',
  'mark',
  'b',
  'i',
  'abbr',
  'dfn',
  'cite',
  'time',
  'font',
  'x-term',
  'app-glossary',
  'nobr',
  'u',
];

export const inlineVisible: Kind = {
  name: 'inline visible terms',
  vary: (random) => {
    const story = storyIn(random);
    const body = paragraphs(story, (sentence) => {
      if (!random.chance(0.7)) return sentence;
      return atWord(random, sentence, (word) => {
        if (random.chance(0.15))
          return `<button type="button" class="${random.pick(NOISY_CLASSES)}">${word}</button>`;
        const tag = random.pick(INLINE_TAGS);
        const link = tag === 'a' ? ' href="/g"' : '';
        return `<${tag}${link} class="${random.pick(NOISY_CLASSES)}" data-text="Explanation">${word}</${tag}>`;
      });
    });
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

const DROP_CLASSES = [
  'dropcap',
  'drop-cap',
  'dropCap',
  'first-letter',
  'initial',
  'lettrine',
  'has-drop-cap__letter',
  'drop-cap caption-font',
  'firstcharacter',
];

export const dropCaps: Kind = {
  name: 'drop caps',
  vary: (random) => {
    const story = storyIn(random);
    const body = paragraphs(story, (sentence, at) => {
      if (at !== 0 && !(at === 2 && random.chance(0.4))) return sentence;
      const word = /^\p{L}+/u.exec(sentence)?.[0] ?? '';
      if (word.length < 2) return sentence;
      const [letter, rest, behind] = [word[0]!, word.slice(1), sentence.slice(word.length)];
      const name = random.pick(DROP_CLASSES);
      switch (random.below(7)) {
        case 0:
          return `<span class="visually-hidden">${word}</span><span aria-hidden="true"><span class="${name}">${letter}</span>${rest}</span>${behind}`;
        case 1:
          return `<span class="${name}" aria-hidden="true">${letter}</span><span class="sr-only">${letter}</span>${rest}${behind}`;
        case 2:
          return `<img src="i.png" alt="${letter}" class="${name}">${rest}${behind}`;
        case 3:
          return `<b class="${name}">${letter}</b>${rest}${behind}`;
        case 4:
          return `<span class="${name}">${letter}</span><span class="small-caps">${rest}</span>${behind}`;
        case 5:
          return `<font size="7">${letter}</font>${rest}${behind}`;
        default:
          return `<span class="${name}"><span>${letter}</span></span>${rest}${behind}`;
      }
    });
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title: story.title,
      sentences: sentencesOf(story),
    };
  },
};

const NOTE_FORMS: readonly ((n: number) => string)[] = [
  (n) => `<sup><a href="#n${n}">${n}</a></sup>`,
  (n) => `<sup>${n}</sup>`,
  (n) => `<sup id="cite_ref-${n}" class="reference"><a href="#cite_note-${n}">[${n}]</a></sup>`,
  (n) => `<a href="#fn${n}"><sup>${n}</sup></a>`,
  (n) => `<a class="footnote" href="#fn-${n}">[${n}]</a>`,
  (n) => `<sup class="footnote-ref">${n}</sup>`,
  (n) => `<sup>${n},${n + 1}</sup>`,
  () => '<sup>*</sup>',
  (n) => `<a href="https://site.example/a#note${n}" role="doc-noteref">${n}</a>`,
  (n) => `<span class="superscript">${n}</span>`,
  (n) => `<sup>[${n}]</sup><sup>[${n + 1}]</sup>`,
  () => '<sup class="noprint Inline-Template">[<i>citation needed</i>]</sup>',
];

const POWERS: readonly (readonly [html: string, text: string])[] = [
  ['It covers 15 km<sup>2</sup> of land.', 'It covers 15 km² of land.'],
  ['The tank holds 40 m<sup>3</sup> of water.', 'The tank holds 40 m³ of water.'],
  ['Samples held 10<sup>6</sup> cells per litre.', 'Samples held 10⁶ cells per litre.'],
  ['The dose was 5 × 10<sup>-3</sup> grams.', 'The dose was 5 × 10⁻³ grams.'],
  ['It was built in the 19<sup>th</sup> century.', 'It was built in the 19th century.'],
  ['The 3<sup>rd</sup> team came from Leeds.', 'The 3rd team came from Leeds.'],
  ['Levels of CO<sub>2</sub> fell by half.', 'Levels of CO2 fell by half.'],
  ['Pressure rose to 30 N/m<sup>2</sup> at noon.', 'Pressure rose to 30 N/m² at noon.'],
  ['The flow reached 12 m<sup>3</sup>/s in May.', 'The flow reached 12 m³/s in May.'],
  ['It happened in 2019<sup>4</sup>, she said.', 'It happened in 2019, she said.'],
  ['They counted 1,204<sup>2</sup> birds there.', 'They counted 1,204 birds there.'],
  ['A share of 45 percent<sup>7</sup> is enough.', 'A share of 45 percent is enough.'],
];

export const superscripts: Kind = {
  name: 'superscripts',
  vary: (random) => {
    const story = storyIn(random, 'en');
    let note = 1;
    const extra = [random.pick(POWERS), random.pick(POWERS)];
    const body = `${paragraphs(story, (sentence) => {
      if (!random.chance(0.6)) return sentence;
      const mark = random.pick(NOTE_FORMS)(note++);
      return random.chance(0.5)
        ? `${sentence}${mark}`
        : atWord(random, sentence, (word) => (/\d$/.test(word) ? word : word + mark));
    })}<p>${extra.map(([html]) => html).join(' ')}</p>`;
    const sentences = [...sentencesOf(story), ...extra.map(([, text]) => text)];
    return { key: 'a.html', content: pageOf(random, story, body), title: story.title, sentences };
  },
};
