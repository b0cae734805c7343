import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';
import { readByline } from '../../../shared/normalize/noise/bylines.ts';

const BODY =
  'The old ferry across the bay made its last trip on Monday evening, and more than two hundred people were on board.\n\nNobody knows yet who will buy it.';

const read = (text: string, key = 'a.txt') => normalize(Buffer.from(text), { key });

describe('a byline below the headline of a plain text', () => {
  it.each([
    ['By Ruth Calder, Transport Correspondent', 'Ruth Calder'],
    ['By Ruth Calder and Ivo Stahl', 'Ruth Calder and Ivo Stahl'],
    ['Von Änne Groß, Ulm', 'Änne Groß'],
    ['VON ÄNNE GROSS', 'ÄNNE GROSS'],
    ['Door Mies van der Velde, Zwolle', 'Mies van der Velde'],
    ['Par Zoé Lambert, envoyée à Brest', 'Zoé Lambert'],
  ])('is a field: %s', async (byline, author) => {
    const article = await read(`Last trip for the bay ferry\n${byline}\n\n${BODY}`);

    expect(article.title?.text).toBe('Last trip for the bay ferry');
    expect(article.byline).toBe(author);
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(article.removed).toEqual([{ text: byline, reason: 'byline' }]);
  });

  it.each([
    ['a role in a line of its own', 'BY RUTH CALDER\nSTAFF WRITER', 'RUTH CALDER', null],
    ['an agency', 'Von Ruth Calder, dpa', 'Ruth Calder', null],
    ['the date in front', 'May 4, 2026 - By Ruth Calder', 'Ruth Calder', '2026-05-04'],
    ['an update', 'By Ruth Calder\nUpdated May 4, 2026, 6:10 am', 'Ruth Calder', '2026-05-04'],
  ])('may have %s', async (_, head, byline, publishedAt) => {
    const article = await read(`Last trip for the bay ferry\n${head}\n\n${BODY}`);
    expect(article).toMatchObject({ title: { text: 'Last trip for the bay ferry' }, byline, publishedAt });
    expect(article.blocks).toHaveLength(2);
  });

  it('makes a title of a line with a full stop', async () => {
    expect((await read(`The ferry stops.\nBy Ruth Calder\n\n${BODY}`)).title?.text).toBe('The ferry stops.');
    expect((await read(`The ferry stops.\n\n${BODY}`)).title).toBeNull();
  });

  it('leaves the headline its place when the line is a name alone', async () => {
    const article = await read(`Thành phố mở tuyến phà mới\nNguyễn Văn An, Hà Nội\n\n${BODY}`);
    expect(article.title?.text).toBe('Thành phố mở tuyến phà mới');
  });

  it('may have the date below it', async () => {
    const article = await read(`Last trip for the bay ferry\nBy Ruth Calder, Hull\n4 May 2026\n\n${BODY}`);
    expect(article).toMatchObject({
      title: { text: 'Last trip for the bay ferry' },
      byline: 'Ruth Calder',
      publishedAt: '2026-05-04',
    });
  });

  it('is found in text that is wrapped at a fixed width', async () => {
    const wrapped = `Last trip for the bay ferry
By Ruth Calder, Hull

The old ferry across the bay made its last trip on Monday evening and
more than two hundred people were on board, among them a couple that
had met there in the summer of 1961 and had come back every year from
then on to see the sun set behind the lighthouse at the harbour mouth
and to drink a cup of tea with the captain of that day.

Nobody knows yet who will buy it, and the town has no money for a new
one before the end of next year, as the mayor said on Tuesday.`;
    const article = await read(wrapped);
    expect(article).toMatchObject({
      title: { text: 'Last trip for the bay ferry' },
      byline: 'Ruth Calder',
    });
    expect(article.blocks).toHaveLength(2);
  });

  it('and a page of Markdown states date and agency in one line', async () => {
    const article = await read(
      `# Last trip for the bay ferry\n\n*By Ruth Calder and Ivo Stahl | Bay Wire | Updated 6:10 am, May 4, 2026*\n\n${BODY}`,
      'a.md',
    );
    expect(article).toMatchObject({ byline: 'Ruth Calder and Ivo Stahl', publishedAt: '2026-05-04' });
    expect(article.blocks).toHaveLength(2);
  });
});

describe('readByline', () => {
  it.each([
    ['By Ann Lee, Bob Cole and Cy Day', 'Ann Lee, Bob Cole and Cy Day', null],
    ['By Ann Lee, Business and Politics Editor', 'Ann Lee', null],
    ['Von Eva Roth | Stand: 3. Mai 2026', 'Eva Roth', '2026-05-03'],
    ['Tác giả: Lê Thị Hoa', 'Lê Thị Hoa', null],
    ['Posted by Ann Lee on Sept 9, 2026', 'Ann Lee', '2026-09-09'],
    ['Posted by admin on Sept 9, 2026', null, '2026-09-09'],
  ])('reads %s', (line, author, publishedAt) => expect(readByline(line)).toEqual({ author, publishedAt }));

  it.each([
    'By Land, Sea and Air',
    'By Tuesday evening, the water had reached the market square.',
    'Von Anfang an dabei',
    'Von Karl Weber, der die Brücke gebaut hat, ist nichts bekannt',
    'By John Smith standards, a short speech',
    'Door de storm, zegt Jan, is alles weg',
    'Par la fenêtre, Zoé voit la mer',
    'Von Berlin nach Hamburg in zwei Stunden',
  ])('is not misled by %s', (line) => expect(readByline(line)).toBeNull());
});

describe('a credit that is spelt out', () => {
  it.each(['Photograph: A. Brandt/Bay Pictures', 'Photographie : A. Brandt'])('goes: %s', async (credit) => {
    const { removed } = await read(`${BODY}\n\n${credit}\n\nThe harbour office opens at nine.`);
    expect(removed).toEqual([{ text: credit, reason: 'photo-credit' }]);
  });

  it('goes behind a caption, initials and all', async () => {
    const { blocks, removed } = await read(
      `![](f.jpg)\n*The ferry at night. Photograph: A. Brandt/Bay Pictures*\n\n${BODY}`,
      'a.md',
    );
    expect(blocks[0]).toMatchObject({ kind: 'caption', credit: 'Photograph: A. Brandt/Bay Pictures' });
    expect(removed.map(({ reason }) => reason)).toEqual(['image-placeholder', 'photo-credit']);
  });

  it('and a sentence about photographs stays', async () => {
    const line = 'Photographs of the ferry hang in every house of the island.';
    expect((await read(`${BODY}\n\n${line}`)).removed).toEqual([]);
  });
});

describe('the frame of a newsletter', () => {
  it.each([
    'You may also like: Five walks along the coast',
    'Das könnte Sie auch interessieren: Fünf Wege am Meer',
    'Vous aimerez aussi : Cinq balades en bord de mer',
    'También te puede interesar: Cinco paseos',
    'Có thể bạn quan tâm: Năm con đường ven biển',
    'Tags: ferries, bay, public transport',
    'Schlagwörter: Fähre, Nahverkehr',
    'Mots-clés : ferry, baie',
    'Từ khóa: phà, vịnh',
    'Topics: ferries, bay',
    'View this email in your browser',
    'Trouble viewing this email? Open it in your browser.',
    'Newsletter im Browser ansehen',
    'Bekijk deze e-mail in je browser',
    'Voir ce message dans votre navigateur',
    'Ver este correo en su navegador',
    'Xem email này trên trình duyệt',
    'Unsubscribe | Manage preferences',
    'Abmelden | Einstellungen | Impressum',
    'Uitschrijven · Voorkeuren wijzigen',
    'Se désabonner | Mentions légales',
    'Darse de baja | Preferencias',
    'Hủy đăng ký | Quản lý tùy chọn',
    'If you no longer wish to receive these emails, click here.',
  ])('goes: %s', async (line) => {
    const { blocks, removed } = await read(`${BODY}\n\n${line}`);
    expect(removed.map(({ text }) => text)).toEqual([line]);
    expect(blocks).toHaveLength(2);
  });

  it.each([
    'You may also like the island on the other side of the bay.',
    'Topics: the ferry, the new pier. Everyone may speak.',
    'Tags were found on all of the ferry’s doors.',
    'View this email in your browser, the fraudsters wrote to all of their victims.',
    'Contact',
    'Unsubscribe from everything, she says, and read a book.',
  ])('and nothing else does: %s', async (line) => {
    const { removed } = await read(`${BODY}\n\n${line}\n\nThe harbour office opens on Monday at nine.`);
    expect(removed).toEqual([]);
  });

  it('says the subject once', async () => {
    const mail = `From: Anna Falk <anna@a.example>\nTo: in@b.example\nSubject: Fwd: Last trip for the bay ferry\nMessage-ID: <1@a.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\nView this email in your browser\n\nLAST TRIP FOR THE BAY FERRY\n\n${BODY}\n`;
    const article = await read(mail, 'a.eml');
    expect(article.title?.text).toBe('Last trip for the bay ferry');
    expect(article.blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'paragraph']);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['repeats-title', 'mailing-list']);
  });
});

describe('a page with a standfirst', () => {
  const page = `<html lang="en"><head><title>The bridge</title>
    <meta property="article:published_time" content="2026-05-08T17:20:00+07:00"></head><body><article>
    <h1>The bridge</h1><p>After ten years of work the bridge over the river is open, and the ferry has made its last trip.</p>
    <time>8 May 2026</time>
    <figure><img src="a.jpg"><figcaption>The ferry on its last trip. <span>Photo: City Archive</span></figcaption></figure>
    <p>The bridge opened on Monday, and hundreds of people came to see it with their own eyes on the first day.</p>
    <p>Nobody was on the ferry, which will be sold to a museum in the capital before the end of the summer.</p>
    </article></body></html>`;

  it('loses its date and its credit to fields, and names every line once', async () => {
    const article = await normalize(Buffer.from(page), { key: 'bridge.html' });
    expect(article.blocks.map(({ kind, sentences }) => [kind, sentences[0]!.text.slice(0, 9)])).toEqual([
      ['paragraph', 'After ten'],
      ['caption', 'The ferry'],
      ['paragraph', 'The bridg'],
      ['paragraph', 'Nobody wa'],
    ]);
    expect(article.removed).toEqual([
      { text: 'Photo: City Archive', reason: 'photo-credit' },
      { text: '8 May 2026', reason: 'date-line' },
    ]);
  });
});

describe('the foot of a newsletter', () => {
  it.each([
    'Sie erhalten diese E-Mail, weil Sie uns abonniert haben. Abmelden',
    'You are receiving this email because you signed up. Unsubscribe',
    'U ontvangt deze nieuwsbrief omdat u zich hebt aangemeld.',
  ])('is taken away: %s', async (foot) => {
    const { removed } = await normalize(Buffer.from(`The bridge opened on Monday.\n\n${foot}`), {
      key: 'a.txt',
    });
    expect(removed).toEqual([{ text: foot, reason: 'mailing-list' }]);
  });
});

describe('menus', () => {
  const read = async (text: string) =>
    (await normalize(Buffer.from(`${text}\n\nThe bridge opened on Monday.`), { key: 'a.txt' })).removed;

  it('are taken away', async () => {
    expect(await read('Home | News | World | Sport')).toEqual([
      { text: 'Home | News | World | Sport', reason: 'navigation' },
    ]);
  });

  it.each(['Vietnam | 97 | 331,212 | Hanoi', 'Hanoi | Hue | Da Nang'])('are not seen in %j', async (text) => {
    expect(await read(text)).toEqual([]);
  });
});
