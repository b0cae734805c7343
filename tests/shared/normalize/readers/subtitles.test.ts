import { describe, expect, it } from 'vitest';
import { normalize } from '../../../../shared/normalize/index.ts';

const lines = async (text: string, key = 'news.srt') => {
  const article = await normalize(Buffer.from(text), { key });
  return article.blocks.map((block) => block.sentences.map((sentence) => sentence.text).join(' '));
};

describe('subtitles', () => {
  it('become sentences: cues are joined, tags and sounds go', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:03,000\n<i>The ferry runs again</i>\nfrom Monday,\n\n2\n00:00:03,000 --> 00:00:04,000\n[music]\n\n3\n00:00:04,000 --> 00:00:06,000\n{\\an8}the harbour master said.\n';

    expect(await lines(srt)).toEqual(['The ferry runs again from Monday, the harbour master said.']);
  });

  it('keep their speakers', async () => {
    const vtt =
      'WEBVTT\n\nNOTE for nobody\n\n00:01.000 --> 00:03.000\n<v Ada Berg>The ferry runs again.\n\n00:03.000 --> 00:05.000\n<v Bo Lind>That was high time.\n\n00:05.000 --> 00:06.000\n<v Bo Lind>We waited a year.\n';

    expect(await lines(vtt, 'news.vtt')).toEqual([
      'Ada Berg: The ferry runs again.',
      'Bo Lind: That was high time. We waited a year.',
    ]);
  });

  it('of rolling captions say each line once', async () => {
    const vtt =
      'WEBVTT\nKind: captions\nLanguage: en\n\n00:00:00.799 --> 00:00:02.869\n \nThe<00:00:01.040><c> ferry</c>\n\n00:00:02.869 --> 00:00:02.879\nThe ferry\n \n\n00:00:02.879 --> 00:00:04.070\nThe ferry\nruns<00:00:03.360><c> again.</c>\n';

    expect(await lines(vtt, 'news.vtt')).toEqual(['The ferry runs again.']);
  });

  it('are read without empty lines between them, and without milliseconds', async () => {
    expect(
      await lines('1\n00:00:01 --> 00:00:02\nOne line.\n2\n00:00:02 --> 00:00:03\nAnother line.\n', 'a.txt'),
    ).toEqual(['One line. Another line.']);
  });
});
