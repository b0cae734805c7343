import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';

const TEXT =
  'The harbour was empty on Tuesday morning, and nobody knew why the boats had left.\n\nThe harbour master said that he had seen nothing at all.';
const LINES = TEXT.split('\n\n');

/** A mail as it stands in a file: header lines, an empty line, the body. */
const mail = (headers: string[], body: string): Buffer =>
  Buffer.from(
    [
      'From: Bo Lind <bo@quiet.example>',
      'Date: Tue, 03 Mar 2026 08:00:00 +0100',
      'MIME-Version: 1.0',
      ...headers,
      '',
      body,
    ]
      .join('\n')
      .replaceAll('\n', '\r\n'),
  );

const plain = 'Content-Type: text/plain; charset=utf-8';

const read = async (bytes: Buffer) => {
  const article = await normalize(bytes, { key: 'letter.eml' });
  return {
    ...article,
    title: article.title?.text,
    lines: article.blocks.map((block) => block.sentences.map(({ text }) => text).join(' ')),
    reasons: article.removed.map(({ reason }) => reason),
  };
};

describe('the encodings of mail', () => {
  it.each([
    [
      'quoted-printable',
      ['Subject: =?UTF-8?Q?Br=C3=BCcke_auf?=', plain, 'Content-Transfer-Encoding: quoted-printable'],
      'Die Br=C3=BCcke =C3=BCber den Fluss wurde am Mon=\ntag er=C3=B6ffnet.',
    ],
    [
      'base64',
      [
        `Subject: =?ISO-8859-1?B?${Buffer.from('Brücke auf', 'latin1').toString('base64')}?=`,
        plain,
        'Content-Transfer-Encoding: base64',
      ],
      Buffer.from('Die Brücke über den Fluss wurde am Montag eröffnet.').toString('base64'),
    ],
    [
      'ISO 8859-1',
      [
        'Subject: =?ISO-8859-1?Q?Br=FCcke_auf?=',
        'Content-Type: text/plain; charset=iso-8859-1',
        'Content-Transfer-Encoding: quoted-printable',
      ],
      'Die Br=FCcke =FCber den Fluss wurde am Montag er=F6ffnet.',
    ],
  ])('%s is read', async (_, headers, body) => {
    expect(await read(mail(headers, body))).toMatchObject({
      title: 'Brücke auf',
      lines: ['Die Brücke über den Fluss wurde am Montag eröffnet.'],
    });
  });

  it('the HTML part is read, not the one that says where to look', async () => {
    const html = `<table><tr><td><a href="https://q.example">View in browser</a></td></tr><tr><td>${LINES.map((line) => `<p>${line}</p>`).join('')}</td></tr></table>`;
    const parts = [
      '--c',
      plain,
      '',
      'View in browser: https://q.example',
      '--c',
      'Content-Type: text/html',
      '',
      html,
      '--c--',
    ];

    expect(
      (
        await read(
          mail(['Subject: Empty', 'Content-Type: multipart/alternative; boundary=c'], parts.join('\n')),
        )
      ).lines,
    ).toEqual(LINES);
  });
});

describe('a forwarded mail', () => {
  const HEAD =
    'From: The Quiet Letter <letter@quiet.example>\nDate: Mon, 2 Mar 2026 at 10:00\nSubject: An empty harbour\nTo: me@quiet.example';
  const quiet = {
    title: 'An empty harbour',
    publisher: 'The Quiet Letter',
    publishedAt: '2026-03-02',
    lines: LINES,
  };

  it.each([
    ['English', `Read this!\n\n---------- Forwarded message ---------\n${HEAD}`],
    ['Outlook’s', `Read this!\n\n-----Original Message-----\n${HEAD}`],
    [
      'German',
      'Lies das!\n\n-------- Weitergeleitete Nachricht --------\nBetreff: An empty harbour\nDatum: Mon, 2 Mar 2026\nVon: The Quiet Letter <letter@quiet.example>\nAn: me@quiet.example',
    ],
    [
      'Dutch',
      'Van: The Quiet Letter <letter@quiet.example>\nVerzonden: 2 maart 2026 10:00\nAan: me@quiet.example\nOnderwerp: FW: An empty harbour',
    ],
    [
      'French',
      '-------- Message transféré --------\nSujet : An empty harbour\nDate : Mon, 2 Mar 2026\nDe : The Quiet Letter <letter@quiet.example>\nPour : me@quiet.example',
    ],
    [
      'English, under a line that looks like one,',
      `From: my window to yours.\n\n---------- Forwarded message ---------\n${HEAD}`,
    ],
  ])('with a head in %s is read without its head and the note above', async (_, head) => {
    const article = await read(mail(['Subject: Fwd: Look', plain], `${head}\n\n${TEXT}`));

    expect(article).toMatchObject(quiet);
    expect(article.reasons).toContain('mail-head');
  });

  it('with a head in HTML is read as well', async () => {
    const html = `<div>Look<div>---------- Forwarded message ---------<br>${HEAD.replace('<', '&lt;').replaceAll('\n', '<br>')}</div>${LINES.map((line) => `<p>${line}</p>`).join('')}</div>`;

    expect(await read(mail(['Subject: Fwd: Look', 'Content-Type: text/html'], html))).toMatchObject({
      title: 'An empty harbour',
      publisher: 'The Quiet Letter',
      lines: LINES,
    });
  });

  const withMail = (note: string, text: string): Buffer => {
    const forwarded = [HEAD.replace(' at 10:00', ' 10:00:00 +0100'), plain, '', text].join('\n');
    const parts = ['--a', plain, '', note, '--a', 'Content-Type: message/rfc822', '', forwarded, '--a--'];
    return mail(['Subject: Fwd: Look', 'Content-Type: multipart/mixed; boundary=a'], parts.join('\n'));
  };

  it('as an attachment is the article, when the mail around it is a note', async () => {
    const article = await read(withMail('See below.', TEXT));

    expect(article).toMatchObject({ ...quiet, publishedAt: '2026-03-02T09:00:00Z' });
    expect(article.removed).toContainEqual({ text: 'See below.', reason: 'mail-head' });
  });

  it('as an attachment is left out, with a warning, when the mail around it is an article', async () => {
    const article = await read(
      withMail(`${TEXT}\n\n${'They came back in the evening. '.repeat(15)}`, 'Hello.'),
    );

    expect(article.lines.slice(0, 2)).toEqual(LINES);
    expect(article.warnings).toContain('1 attachment(s) were left out.');
  });

  it('without text leaves the note around it', async () => {
    expect((await read(withMail(TEXT, ''))).lines).toEqual(LINES);
  });

  it('is not seen in an article that has a line with "From:"', async () => {
    const text = `From: the harbour to the market in ten minutes.\n\n${TEXT}`;

    expect((await read(mail(['Subject: A walk', plain], text))).lines.at(-1)).toBe(LINES.at(-1));
  });
});

describe('what mail programs add to a text', () => {
  const HEAD = 'From: Ada Berg <ada@quiet.example>\nSent: Monday, March 2, 2026\nTo: Bo\nSubject: Harbour';
  const answer = [TEXT, 'They came back in the evening, and the market was open again. '.repeat(5)].join(
    '\n\n',
  );

  it.each([
    ['in text', plain, `${answer}\n\n${HEAD}\n\nWhat about the harbour?`],
    [
      'in HTML',
      'Content-Type: text/html',
      [...answer.split('\n\n'), HEAD.replace('<', '&lt;').replaceAll('\n', '<br>'), 'What about the harbour?']
        .map((line) => `<p>${line}</p>`)
        .join(''),
    ],
  ])('a mail that is answered under its head goes, and the answer stays: %s', async (_, type, text) => {
    const { lines, publisher, removed } = await read(mail(['Subject: Re: Harbour', type], text));

    expect(lines.slice(0, 2)).toEqual(LINES);
    expect(lines.join(' ')).not.toContain('What about');
    expect(publisher).toBe('Bo Lind');
    expect(removed.filter(({ reason }) => reason === 'quoted-mail').at(-1)?.text).toContain('What about');
  });

  it('signature and quoted answers go, and are listed', async () => {
    const text = `${TEXT}\n\nOn Mon, 2 Mar 2026 at 10:00, Ada Berg <ada@quiet.example> wrote:\n> What about the harbour?\n\n-- \nBo Lind\nThe Quiet Letter`;

    expect(await read(mail(['Subject: Re: Harbour', plain], text))).toMatchObject({
      title: 'Harbour',
      lines: LINES,
      reasons: ['signature', 'quoted-mail'],
    });
  });

  it('a text that is quoted as a whole is the article', async () => {
    expect((await read(mail(['Subject: Fwd: Harbour', plain], TEXT.replace(/^/gm, '> ')))).lines).toEqual(
      LINES,
    );
  });

  it('lines that were broken for want of room are joined, and short ones are not', async () => {
    const text =
      'The harbour was empty on Tuesday morning, and\nnobody knew why the boats had left so early in\nthe year.\n\nWhat to bring:\n- a lamp\n- a long rope for the boat that came in late\n- bread';

    expect((await read(mail(['Subject: Harbour', plain], text))).lines).toEqual([
      'The harbour was empty on Tuesday morning, and nobody knew why the boats had left so early in the year.',
      'What to bring:',
      'a lamp',
      'a long rope for the boat that came in late',
      'bread',
    ]);
  });
});
