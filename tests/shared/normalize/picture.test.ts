import { expect, it } from 'vitest';
import { normalize } from '../../../shared/normalize/index.ts';
import { pictureAt } from '../../../shared/normalize/picture.ts';

it.each([
  [['https://img.example/a.jpg'], 'https://img.example/a.jpg'],
  [[null, ' https://img.example/b.jpg '], 'https://img.example/b.jpg'],
  [['http://img.example/a.jpg'], null],
  [['/a.jpg', undefined], null],
  [['javascript:alert(1)'], null],
  [['https://user:secret@img.example/a.jpg'], null],
  [['https://img.example/site-logo.png', 'https://img.example/c.jpg'], 'https://img.example/c.jpg'],
])('of %j the picture is %s', (candidates, picture) => {
  expect(pictureAt(...candidates)).toBe(picture);
});

const TEXT = '<p>The bridge over the river was opened on Thursday. Cyclists were the first to cross it.</p>';

it.each([
  ['<meta property="og:image" content="https://img.example/a.jpg">', 'https://img.example/a.jpg'],
  [
    `<script type="application/ld+json">{"@type":"NewsArticle","image":[{"url":"https://img.example/b.jpg"}]}</script>`,
    'https://img.example/b.jpg',
  ],
  ['', undefined],
])('a page that says %j names its picture', async (head, url) => {
  const page = `<html><head><title>Bridge opens</title>${head}</head><body><article><h1>Bridge opens</h1>${TEXT}${TEXT}</article></body></html>`;
  const { picture } = await normalize(new TextEncoder().encode(page), { key: 'a.html' });
  expect(picture?.url).toBe(url);
});
