// Search and filters of the front page, by the reader's own browser. It reads the data of the newest 5,000 articles when
// somebody first touches a filter; where it cannot (a page opened from a disk), it looks at what stands on the page.
(() => {
  const MOST_FILES = 25;
  const SHOWN_AT_ONCE = 50;

  const form = document.getElementById('filters');
  const status = document.getElementById('status');
  const latest = document.getElementById('latest');
  const results = document.getElementById('results');
  const list = results.querySelector('ul');
  const more = document.getElementById('more');
  const { words, cells, file } = JSON.parse(form.dataset.search);
  const field = (name) => form.elements.namedItem(name);

  // Letters without their marks: whoever types "hai phong" finds the town as it is written.
  const fold = (text) =>
    text
      .toLowerCase()
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replace(/\u0111/g, 'd');

  /** Number of the column that is shown; the first where all are. */
  const column = () =>
    Math.max(
      0,
      cells.findIndex((_, index) => document.getElementById(`view-${index}`)?.checked),
    );
  const reader = () => cells[column()].code;
  const said = (name) => words[name][reader()];

  const prepared = (entry, text, node) => ({
    ...entry,
    node,
    hay: fold([text, ...entry.people, ...entry.topicNames.flatMap(Object.values)].join(' ')),
    names: fold(entry.people.join(' | ')),
  });

  let entries = [...latest.querySelectorAll('[data-entry]')].map((node) =>
    prepared(JSON.parse(node.dataset.entry), node.textContent, node),
  );
  let loading;
  let found = [];

  async function load() {
    if (file === null) return;
    const [, folder, digits] = /^(.*\/)(\d+)\.json$/.exec(file);
    const last = Number(digits);
    const names = Array.from({ length: Math.min(last, MOST_FILES) }, (_, index) =>
      String(last - index).padStart(digits.length, '0'),
    );
    const files = await Promise.all(
      names.map(async (name) => {
        const answer = await fetch(`${folder}${name}.json`);
        // The newest may not be there yet: articles are counted before they are listed.
        if (answer.status === 404) return [];
        if (!answer.ok) throw new Error(String(answer.status));
        return (await answer.json()).articles;
      }),
    );
    const all = files.flat().sort((a, b) => (a.at < b.at ? 1 : -1));
    entries = all.map((entry) =>
      prepared(entry, [...Object.values(entry.headline), ...Object.values(entry.facts)].join(' ')),
    );
  }

  /** Loads once; what cannot be loaded is said. */
  function ready() {
    loading ??= load()
      .then(() => '')
      .catch(() => 'searchesThisPage')
      .then((problem) => {
        fillChoices();
        return problem;
      });
    return loading;
  }

  function fillChoices() {
    const languages = new Map(entries.map(({ language, languageNames }) => [language, languageNames]));
    const topics = new Map(
      entries.flatMap((entry) => entry.topics.map((topic, index) => [topic, entry.topicNames[index]])),
    );
    fillSelect(field('language'), languages);
    fillSelect(field('topic'), topics);
  }

  function fillSelect(select, names) {
    const chosen = select.value;
    const options = [...names].map(([value, name]) => [value, name[reader()] ?? Object.values(name)[0]]);
    options.sort((a, b) => a[1].localeCompare(b[1], reader()));
    select.replaceChildren(
      ...[['', said('all')], ...options].map(([value, text]) => new Option(text, value)),
    );
    select.value = chosen;
  }

  function wanted() {
    const { language, topic, from, until } = Object.fromEntries(
      ['language', 'topic', 'from', 'until'].map((name) => [name, field(name).value]),
    );
    const terms = fold(field('text').value).split(/\s+/).filter(Boolean);
    const person = fold(field('person').value.trim());
    const [review, waiting] = [field('review').checked, field('waiting').checked];
    const isEmpty = !(language || topic || from || until || terms.length || person || review || waiting);
    if (isEmpty) return null;
    return (entry) =>
      (!language || entry.language === language) &&
      (!topic || entry.topics.includes(topic)) &&
      (!from || entry.day >= from) &&
      (!until || entry.day <= until) &&
      (!review || entry.review) &&
      (!waiting || entry.waiting) &&
      (!person || entry.names.includes(person)) &&
      terms.every((term) => entry.hay.includes(term));
  }

  function element(name, properties, ...children) {
    const made = Object.assign(document.createElement(name), properties);
    made.append(...children);
    return made;
  }

  function item(entry) {
    if (entry.node !== undefined) return entry.node.cloneNode(true);
    const href = entry.page.split('/').map(encodeURIComponent).join('/');
    const { written = {} } = entry;
    const row = cells.map(({ code, dir }, index) => {
      const lang = written[code] ?? code;
      const link = element('a', { href, textContent: entry.headline[code], lang });
      // As on the page: a headline that another column shows, too.
      const isAgain =
        lang !== code &&
        cells.some((cell, at) => cell.code === lang || (at < index && written[cell.code] === lang));
      const facts = element('p', { className: 'small', textContent: entry.facts[code] });
      return element(
        'div',
        { className: `cell t t${index}`, lang: code, dir },
        element('h3', { className: isAgain ? 'again' : '' }, link),
        facts,
      );
    });
    const badges = ['review', 'waiting']
      .filter((name) => entry[name])
      .map((name) => element('span', { className: 'badge', textContent: said(name), lang: reader() }));
    const state = badges.length === 0 ? [] : [element('p', {}, ...badges.flatMap((badge) => [badge, ' ']))];
    return element('li', {}, element('div', { className: 'row' }, ...row), ...state);
  }

  function show(from) {
    const next = found.slice(from, from + SHOWN_AT_ONCE).map(item);
    if (from === 0) list.replaceChildren(...next);
    else list.append(...next);
    more.hidden = list.children.length >= found.length;
    // Whoever asked for more with the keyboard goes on where the new ones begin.
    if (from > 0) next[0]?.querySelector('.t:not([hidden]) a')?.focus();
  }

  function apply(problem) {
    const passes = wanted();
    results.hidden = passes === null;
    latest.hidden = passes !== null;
    found = passes === null ? [] : entries.filter(passes);
    show(0);
    const count = found.length === 0 ? said('noMatch') : `${said('found')}: ${found.length}`;
    status.lang = reader();
    status.textContent = passes === null ? '' : [count, problem && said(problem)].filter(Boolean).join(' ');
  }

  async function search() {
    if (loading === undefined) status.textContent = said('loading');
    apply(await ready());
  }

  form.addEventListener('focusin', () => void ready(), { once: true });
  form.addEventListener('input', () => void search());
  form.addEventListener('reset', () => setTimeout(() => void search()));
  form.addEventListener('submit', (event) => event.preventDefault());
  more.addEventListener('click', () => show(list.children.length));
  for (const view of document.getElementsByName('view'))
    view.addEventListener('change', () => {
      fillChoices();
      if (!results.hidden) void search();
    });
  fillChoices();
  form.hidden = false;
})();
