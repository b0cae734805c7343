import type { Kind } from '../kind.ts';
import { itemOf, paragraphs } from './items.ts';

export const markdown: Kind = {
  name: 'Markdown dialects',
  vary(random) {
    const item = itemOf(random);
    const [first, second] = paragraphs(item);
    const head = random.pick([
      `---\ntitle: "${item.title}"\nauthors:\n  - Rita Holm\n  - Per Dahl\ndate: 2025-04-09\n---\n`,
      `---\ntitle: ${item.title}\nauthor: [Rita Holm, Per Dahl]\ndate: 2025-04-09 # day\ntags: [a, b]\n---\n`,
      `---\nlayout: post\ntitle: >-\n  ${item.title}\nauthor:\n  - name: Rita Holm\n  - name: Per Dahl\npubDate: 2025-04-09\n---\n`,
      `+++\ntitle = "${item.title}"\ndate = 2025-04-09\nauthors = ["Rita Holm", "Per Dahl"]\n[params]\ntoc = true\n+++\n`,
      `{\n  "title": "${item.title}",\n  "date": "2025-04-09",\n  "authors": ["Rita Holm", "Per Dahl"]\n}\n`,
    ]);
    const between = random.pick([
      '{{< youtube abc >}}\n',
      '{% include ad.html %}\n',
      '<!--more-->\n',
      "import Note from '../note.astro'\n",
      '<div class="ad"></div>\n',
      '{{< figure src="/a.jpg" caption="Old trams" >}}\n',
      '![[tram.png]]\n',
      '<img src="a.jpg" width="600">\n',
      '%% a note to myself %%\n',
      '[TOC]\n',
      '<!-- a remark\nover lines -->\n',
      '{/* a remark */}\n',
    ]);
    const wrap = random.pick<(text: string) => string>([
      (text) => text,
      (text) => `{{% notice info %}}\n${text}\n{{% /notice %}}`,
      (text) => `> [!note]\n> ${text}`,
      (text) => `!!! note\n    ${text}`,
      (text) => `:::tip\n${text}\n:::`,
      (text) => `<Callout type="info">\n${text}\n</Callout>`,
      (text) => `<p align="center">${text}</p>`,
      (text) => `<details>\n\n${text}\n\n</details>`,
      (text) => `- [ ] ${text}`,
    ]);
    const inline = random.pick<(text: string) => string>([
      (text) => text,
      (text) => text.replace(/\p{L}{5,}/u, '[[$&]]'),
      (text) => text.replace(/\p{L}{5,}/u, '[[Page#Part|$&]]'),
      (text) => text.replace(/\p{L}{5,}/u, '==$&=='),
      (text) => text.replace(/\p{L}{5,}/u, '**$&**'),
      (text) => text.replace(/\p{L}{5,}/u, '<u>$&</u>'),
      (text) => text.replace(/\p{L}{5,}/u, '[$&](https://a.example){:target="_blank"}'),
      (text) => text.replace(/\p{L}{5,}/u, '$&<sup>[2]</sup>'),
      (text) => text.replace(/\s/, '&nbsp;'),
      (text) => `${text}{{< ref "a.md" >}}`,
      (text) => `${text} ^a1b2c3`,
    ]);
    const body = `${head}\n${between}\n${inline(first!)}\n\n${wrap(second!)}\n`;
    return {
      bytes: Buffer.from(body),
      upload: { key: random.pick(['a.md', 'a.mdx', 'a.markdown', 'a.txt', 'a']) },
      expected: {
        title: item.title,
        byline: 'Rita Holm, Per Dahl',
        publishedAt: '2025-04-09',
        sentences: item.sentences,
      },
    };
  },
};
