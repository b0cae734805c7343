import { describe, expect, it } from 'vitest';
import { Story } from '../../../../shared/documents/story.ts';
import { composeStory } from '../../../../shared/publish/stories/compose.ts';
import {
  renderMovedStory,
  renderOtherReports,
  renderStoryPage,
} from '../../../../shared/publish/stories/page.ts';
import { exampleSummary, summaryFullOf } from '../example.ts';

const member = (id: string) => ({ summary: exampleSummary({ articleId: id }), folder: `articles/${id}/` });
const STORY = composeStory('bridge', [member('a'), member('b')], {
  changes: [{ at: '2026-03-12T10:00:00.000Z', kind: 'merged', article: 'a', other: 'ferry' }],
});
const LANGUAGES = ['en', 'vi'];

describe('the page of a story', () => {
  const page = renderStoryPage(STORY, LANGUAGES);

  it('leads to each report, and from each claim to its sentence', () => {
    expect(page).toContain('href="../../articles/a/index.html"');
    expect(page).toMatch(/href="..\/..\/articles\/b\/index.html#s1" title="[^"]+">2:1<\/a>/);
  });

  it('speaks both languages, and runs no script', () => {
    expect(page).toContain('What became of this story');
    expect(page).toContain('Diễn biến của câu chuyện');
    expect(page).toContain('href="ferry.html"');
    expect(page).not.toMatch(/<script|script-src/);
  });

  it('escapes whatever an article says', () => {
    const hostile = summaryFullOf('</title><script>alert(1)</script>');
    const story = composeStory('x', [{ summary: hostile, folder: 'articles/x/' }, member('b')]);
    expect(renderStoryPage(story, LANGUAGES)).not.toContain('<script');
    expect(renderOtherReports(story, 'articles/b/story.html', LANGUAGES)).not.toContain('<script');
  });

  it('follows its schema', () => {
    expect(Story.parse(STORY)).toEqual(STORY);
  });
});

describe('the page beside an article', () => {
  it('lists the other reports and leads to the story', () => {
    const page = renderOtherReports(STORY, 'articles/a/story.html', LANGUAGES);
    expect(page).toContain('href="../b/index.html"');
    expect(page).not.toContain('href="index.html"');
    expect(page).toContain('href="../../pages/stories/bridge.html"');
  });

  it('says that there are none', () => {
    const alone = composeStory('bridge', [member('a')]);
    expect(renderOtherReports(alone, 'articles/a/story.html', LANGUAGES)).toContain(
      'There are no other reports of this story yet.',
    );
  });
});

it('a story that became part of another leads there', () => {
  expect(renderMovedStory('ferry', 'bridge', LANGUAGES)).toContain('href="bridge.html"');
});
