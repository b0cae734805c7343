import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';
import { splitFrontMatter } from '../../../shared/normalize/readers/front-matter.ts';

describe('front matter', () => {
  it('becomes the fields of the article, and none of its text', async () => {
    const markdown = `---
title: "The \\"old\\" bridge"
author: Mia Voss
date: 2026-03-12
lang: en
tags:
  - bridges
---

The bridge opened on Monday. Nobody was there.
`;
    const article = await normalize(Buffer.from(markdown), { key: 'bridge.md' });
    expect(article.title?.text).toBe('The "old" bridge');
    expect(article).toMatchObject({ byline: 'Mia Voss', publishedAt: '2026-03-12' });
    expect(article.blocks.flatMap(({ sentences }) => sentences.map(({ text }) => text))).toEqual([
      'The bridge opened on Monday.',
      'Nobody was there.',
    ]);
    expect(article.removed.map(({ reason }) => reason)).toEqual(['front-matter']);
  });

  it.each([
    '---\n\nText between rules.\n\n---\n\nMore.',
    '---\nA sentence, no field.\n---\nMore.',
    '---\ntitle: a',
  ])('is not seen in %j', (text) => expect(splitFrontMatter(text)).toEqual({ head: null, body: text }));

  it('loses nothing: head and body make the text again', () => {
    fc.assert(
      fc.property(fc.string(), (body) => {
        expect(splitFrontMatter(`---\ntitle: x\n---\n${body}`).body).toBe(body);
      }),
    );
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
