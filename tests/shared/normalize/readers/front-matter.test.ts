import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';
import { splitFrontMatter } from '../../../../shared/normalize/readers/front-matter.ts';

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
