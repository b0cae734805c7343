import { type Kind, pageOf, paragraphs, sentencesOf, storyIn } from './page.ts';

/** A day as news writes it, and as ISO; null where it cannot be told without guessing. */
const DAYS: readonly (readonly [language: string, written: string, iso: string | null])[] = [
  ['th', '12 พฤษภาคม 2568', '2025-05-12'],
  ['th', '3 ก.พ. 2567', '2024-02-03'],
  ['th', 'วันศุกร์ที่ 7 มีนาคม พ.ศ. 2568', '2025-03-07'],
  ['th', '๒๑ สิงหาคม ๒๕๖๖', '2023-08-21'],
  ['th', '9 ธ.ค. 67', '2024-12-09'],
  ['fa', '۲۲ اردیبهشت ۱۴۰۴', '2025-05-12'],
  ['fa', '1 فروردین 1403', '2024-03-20'],
  ['fa', '1404/02/22', null],
  ['ja', '令和7年5月12日', '2025-05-12'],
  ['ja', '令和元年6月1日', '2019-06-01'],
  ['ja', '平成30年11月3日', '2018-11-03'],
  ['ja', '2024年2月29日 9時30分', '2024-02-29'],
  ['zh-TW', '民國114年5月12日', '2025-05-12'],
  ['zh-TW', '中華民國113年12月31日', '2024-12-31'],
  ['zh', '二〇二四年十月二十三日', '2024-10-23'],
  ['ar', '١٢ مايو ٢٠٢٥', '2025-05-12'],
  ['ar', '4 كانون الأول 2024', '2024-12-04'],
  ['ar', '27 يونيو/حزيران 2023', '2023-06-27'],
  ['ar', 'الاثنين 14 ذو القعدة 1446 - 12 مايو 2025', '2025-05-12'],
  ['ar', '1 رمضان 1445', '2024-03-11'],
  ['hi', '१२ मई २०२५', '2025-05-12'],
  ['hi', '5 सितंबर 2024', '2024-09-05'],
  ['hi', '30 अक्तूबर 2023', '2023-10-30'],
  ['ko', '2025년 5월 12일', '2025-05-12'],
  ['ko', '입력 2024.11.03 오전 9:30', '2024-11-03'],
  ['ko', '2024. 2. 9.', '2024-02-09'],
  ['ru', '12 мая 2025 г., 14:30', '2025-05-12'],
  ['ru', '3 сентября 2024 года', '2024-09-03'],
  ['uk', '17 листопада 2023', '2023-11-17'],
  ['cs', '12. května 2025', '2025-05-12'],
  ['cs', '5. 11. 2024 8:15', '2024-11-05'],
  ['pl', '30 października 2024 r.', '2024-10-30'],
  ['tr', '9 Ağustos 2024 Cuma', '2024-08-09'],
  ['id', 'Rabu, 14 Agustus 2024 10:12 WIB', '2024-08-14'],
  ['vi', 'Thứ hai, 12/5/2025, 08:00 (GMT+7)', '2025-05-12'],
  ['vi', 'Thứ Sáu, ngày 4 tháng 10 năm 2024', '2024-10-04'],
  ['vi', 'Chủ nhật, 3/11/2024', '2024-11-03'],
  ['en', '03/04/2024', null],
  ['en', '12 May 2025', '2025-05-12'],
  ['bn', '১২ মে ২০২৫', '2025-05-12'],
  ['he', '12 במאי 2025', '2025-05-12'],
  ['el', '28 Οκτωβρίου 2024', '2024-10-28'],
  ['hu', '2024. október 23.', '2024-10-23'],
  ['ne', '२९ वैशाख २०८२', null],
];

/** The same day of every calendar in the meta tags of pages. */
const META_DAYS: readonly (readonly [string, string | null])[] = [
  ['2568-05-12T08:00:00+07:00', '2025-05-12T08:00:00+07:00'],
  ['2567-02-29', '2024-02-29'],
  ['2025-05-12T08:00:00Z', '2025-05-12T08:00:00Z'],
  ['0001-01-01T00:00:00', null],
  ['1404-02-22', null],
  ['2082-01-29', null],
  ['Mon, 12 May 2025 08:00:00 +0700', '2025-05-12T01:00:00Z'],
  ['12/5/2025, 08:00 (GMT+7)', null],
];

export const dates: Kind = {
  name: 'dates',
  vary: (random) => {
    const story = storyIn(random, 'en');
    if (random.chance(0.3)) {
      const [written, iso] = random.pick(META_DAYS);
      const head = `<meta property="article:published_time" content="${written}">`;
      const body = paragraphs(story, (sentence) => sentence);
      return {
        key: 'a.html',
        content: pageOf(random, story, body, head),
        publishedAt: iso,
        sentences: sentencesOf(story),
      };
    }
    const [, written, iso] = random.pick(DAYS);
    const line = random.pick([
      `<time class="date">${written}</time>`,
      `<time>${written}</time>`,
      `<span itemprop="datePublished">${written}</span>`,
      `<p><time pubdate>${written}</time></p>`,
    ]);
    const body = `${line}${paragraphs(story, (sentence) => sentence)}`;
    return {
      key: 'a.html',
      content: pageOf(random, story, body)
        .replace(/<div (?:class="content"|id="main"><div class="post")>/, '$&<article>')
        .replace('<aside>', '</article><aside>'),
      publishedAt: iso,
      ...(iso === null ? {} : { sentences: sentencesOf(story) }),
    };
  },
};

const CAPITAL_LINES: readonly string[][] = [
  [
    'THE U.S. NATIONAL WEATHER SERVICE SAID GUSTS REACHED 85 M.P.H. ON MONDAY NIGHT.',
    'MORE THAN 200 TREES FELL.',
  ],
  ['GOV. MARY DALE SAID CREWS FROM THREE STATES WERE ON THEIR WAY.', 'SCHOOLS REMAIN CLOSED UNTIL THURSDAY.'],
  ['SEN. PAUL HART AND REP. LENA BRUCE SIGNED THE LETTER.', 'IT WAS SENT ON JAN. 5 TO THE WHITE HOUSE.'],
  ['DR. ELLA STONE OF ST. MARY HOSPITAL TREATED NINE PEOPLE.', 'TWO OF THEM WENT HOME AT 9 P.M. ON MONDAY.'],
  ['ACME INC. SAID IT WOULD REOPEN ITS PLANT.', 'ABOUT 300 PEOPLE WORK THERE.'],
  ['"STAY AT HOME," SHE SAID.', 'THE ROADS WERE BLOCKED.'],
  ['THE STORM HIT MT. HOPE AND PORT ALDER FIRST.', 'NATO OFFERED HELP.', 'NOBODY WAS HURT.'],
  ['MR. HALE AND MRS. FOX LEFT THE HOUSE IN TIME.', 'WHO WILL PAY FOR THE REPAIRS?', 'NOBODY KNOWS.'],
];

export const capitals: Kind = {
  name: 'texts in capitals',
  vary: (random) => {
    const title = random.pick([
      'STORM CUTS POWER TO 40,000 HOMES',
      'HURRICANE NEARS THE COAST OF THE NORTH',
      'CREWS CLEAR ROADS AFTER STORM',
    ]);
    const first = random.below(CAPITAL_LINES.length);
    const chosen = [0, 1, 2].map(
      (step) => CAPITAL_LINES[(first + step * (1 + random.below(2))) % CAPITAL_LINES.length]!,
    );
    const lead = 'A STORM FROM THE ATLANTIC HAS CUT POWER TO 40,000 HOMES IN THE WEST OF THE COUNTRY.';
    const blocks = [[lead], ...new Set(chosen)];
    const html = random.chance(0.4);
    const content = html
      ? `<html><head><title>${title}</title></head><body><h1>${title}</h1>${blocks.map((lines) => `<p>${lines.join(' ')}</p>`).join('')}</body></html>`
      : `${title}\n\n${blocks.map((lines) => lines.join(' ')).join('\n\n')}\n`;
    return { key: html ? 'a.html' : 'a.txt', content, title, sentences: blocks.flat() };
  },
};

const HEADS = [
  'BC-EU--Fisheries, 3rd Ld-Writethru,0412',
  'AM-Storm, 1st Ld,0250',
  'BC-US--Bridge Collapse,1st Ld-Writethru,0380',
  'PM-Harbour Strike, Bjt,0611',
];
const SIGNS = ['URGENT', 'BULLETIN', 'FLASH', 'ALERT', 'EILMELDUNG', 'URGENTE', 'NEWSALERT'];
const NOTES = [
  "Eds: Updates with minister's comments. ADDS byline.",
  'Eds: With AP Photos.',
  'Eds: Spelling of the name corrected.',
  '(Eds: Repeats to wider circuit)',
];
const TURNS = ['MORE', '(MORE)', '(more)', 'MORE FOLLOWS', '-more-', '(OPTIONAL TRIM BEGINS)'];
const ENDS = ['-30-', '--30--', '###', 'ENDS', '(END)', '-0-', '(ends)', '-END-'];

export const wireCopy: Kind = {
  name: 'wire copy',
  vary: (random) => {
    const story = storyIn(random, 'en');
    const [lead, ...rest] = story.paragraphs.map((sentences) => sentences.join(' '));
    const head = [
      ...(random.chance(0.7) ? [random.pick(HEADS)] : []),
      ...(random.chance(0.6) ? [random.pick(SIGNS)] : []),
      ...(random.chance(0.6) ? [random.pick(NOTES)] : []),
    ];
    const byline = random.chance(0.7)
      ? [
          `By ${random.chance(0.5) ? story.byline.toUpperCase() : story.byline}`,
          ...(random.chance(0.6) ? [random.pick(['Associated Newswire', 'Kelbrook News Service'])] : []),
        ]
      : [];
    const place = random.pick(['KELBROOK (AN) _ ', 'KELBROOK, England (AN) -- ', 'KELBROOK — ', '']);
    const credit = random.chance(0.5) ? 'Tom Ray in London contributed to this report.' : null;
    const parts = [
      ...(head.length === 0 ? [] : [head.join('\n')]),
      story.title,
      ...(byline.length === 0 ? [] : [byline.join('\n')]),
      place + lead,
      ...(random.chance(0.6) ? [random.pick(TURNS)] : []),
      ...rest,
      ...(credit === null ? [] : ['___', credit]),
      random.pick(ENDS),
    ];
    const [first, ...others] = sentencesOf(story);
    return {
      key: 'a.txt',
      content: `${parts.join('\n\n')}\n`,
      title: story.title,
      byline: byline.length === 0 ? undefined : byline[0]!.slice(3),
      sentences: [place + first, ...others, ...(credit === null ? [] : [credit])],
    };
  },
};

const LOST_MARKS = ['[1]', '[12]', '[2][3]', '[4, 5]', '¹', '²³', '[a]'];

export const noteMarks: Kind = {
  name: 'marks of notes in texts',
  vary: (random) => {
    const story = storyIn(random);
    const marked = story.paragraphs.map((sentences) =>
      sentences.map((sentence) => (random.chance(0.5) ? sentence + random.pick(LOST_MARKS) : sentence)),
    );
    const content = `${story.title}\n\n${marked.map((sentences) => sentences.join(' ')).join('\n\n')}\n`;
    return { key: 'a.txt', content, title: story.title, sentences: marked.flat() };
  },
};

const CLOCKS: Record<string, readonly string[]> = {
  en: ['10.15am', '14:05 GMT', '9:40 a.m.', '11:02'],
  de: ['11:42 Uhr', '6.05 Uhr', '17:30'],
  fr: ['14h05', '9 h 40', '11:02'],
};

export const clockLines: Kind = {
  name: 'clock lines of live blogs',
  vary: (random) => {
    const story = storyIn(random, 'en', 'de', 'fr');
    const clocks = story.paragraphs.map(() => random.pick(CLOCKS[story.language]!));
    const entries = story.paragraphs.map((sentences, at) => ({
      clock: clocks[at]!,
      text: sentences.join(' '),
    }));
    const lead = {
      en: 'All that happens today, as it happens.',
      de: 'Alle Entwicklungen des Tages im Überblick.',
      fr: 'Toute la journée, heure par heure.',
    }[story.language]!;
    if (random.chance(0.5)) {
      const content = `${story.title}\n\n${lead}\n\n${entries.map(({ clock, text }) => `${clock}\n${text}`).join('\n\n')}\n`;
      return {
        key: 'a.txt',
        content,
        title: story.title,
        sentences: [lead, ...story.paragraphs.flatMap((sentences, at) => [clocks[at]!, ...sentences])],
      };
    }
    const body = `<p>${lead}</p>${entries.map(({ clock, text }, at) => `<div class="liveblog__entry" id="e${at}"><p class="clock">${clock}</p><div class="liveblog__body"><p>${text}</p></div></div>`).join('')}`;
    return {
      key: 'a.html',
      content: pageOf(random, story, body),
      title: story.title,
      sentences: [lead, ...story.paragraphs.flatMap((sentences, at) => [clocks[at]!, ...sentences])],
    };
  },
};
