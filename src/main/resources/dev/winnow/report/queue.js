// Facets, the list of pages that match, and the card of the chosen one.

const ROW = 84; // height of a row in pixels; the style has the same

const queue = {
  query: '',
  order: 'worth',
  found: [],

  render() {
    const searchBox = h('input', {
      id: 'search',
      type: 'search',
      'aria-label': 'Search',
      placeholder: 'Search, or site: flag: quality<40 …',
      autocomplete: 'off',
      spellcheck: 'false',
      value: this.query,
      oninput: () => this.go(searchBox.value, true),
      onkeydown: (event) => event.key === 'Escape' && searchBox.blur(),
    });
    const orders = h(
      'select',
      { 'aria-label': 'Order', onchange: (event) => visit(viewOf(this.query, { sort: event.target.value })) },
      Object.entries(ORDERS).map(([id, order]) => h('option', { value: id, selected: id === this.order }, order.label)),
    );
    fill(
      byId('main'),
      h(
        'div.queue',
        { id: 'queue' },
        h('h1.unseen', 'Queue'),
        h('nav.facets', { id: 'facets', 'aria-label': 'Filters' }),
        h(
          'section.list',
          { 'aria-label': 'Pages' },
          h(
            'div.searchbar',
            searchBox,
            h('button', { id: 'filters', 'aria-expanded': 'false', 'aria-controls': 'facets', onclick: () => this.filters() }, 'Filters'),
          ),
          h('div', { id: 'suggestions', role: 'status' }),
          h('div.listhead', h('span', h('span', { id: 'found' }), ' ', h('small', { id: 'reading' })), orders),
          h(
            'div.listtools',
            h('button.quiet', { id: 'judge-all', onclick: judgeAll }, 'Judge all of these'),
            h('button.quiet', { id: 'copy-link', onclick: copyLink }, 'Copy link'),
          ),
          h(
            'div.rows',
            {
              id: 'rows',
              tabindex: '0',
              role: 'region',
              'aria-label': 'List of pages; arrow keys choose one',
              onscroll: () => this.draw(),
              onkeydown: (event) => this.arrow(event),
            },
            h('div', { id: 'height' }, h('table', { 'aria-label': 'Pages' }, h('tbody', { id: 'body' }))),
          ),
        ),
        h('article.card', { id: 'card', tabindex: '0', 'aria-label': 'Page' }),
      ),
    );
  },

  /** On narrow screens the filters lie over the list until they are closed. */
  filters(open = !byId('queue').hasAttribute('data-filters')) {
    byId('queue').toggleAttribute('data-filters', open);
    byId('filters').setAttribute('aria-expanded', String(open));
    if (open) byId('facets').querySelector('button')?.focus();
    else byId('filters').focus();
  },

  /** Arrow keys are no single-key shortcuts: they work in the list, however those are set. */
  arrow(event) {
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10, Home: -Infinity, End: Infinity }[event.key];
    if (by) this.move(by);
    else if (event.key === 'Enter' && event.target === byId('rows')) byId('card').focus();
    else return;
    event.preventDefault();
  },

  /** Shows a view; the hash is the only state. */
  show(parameters) {
    const before = this.query + this.order;
    this.query = parameters.get('q') || '';
    this.order = parameters.get('sort') in ORDERS ? parameters.get('sort') : 'worth';
    if (!byId('rows')) this.render();
    else if (before === this.query + this.order && this.shown) return this.choose(parameters.get('page'));
    if (document.activeElement !== byId('search')) byId('search').value = this.query;
    this.find();
    byId('rows').scrollTop = 0;
    this.choose(parameters.get('page'));
  },

  find() {
    this.found = search(this.query, this.order);
    this.shown = true;
    byId('height').style.height = `${this.found.length * ROW}px`;
    byId('found').textContent = plural(this.found.length, 'page');
    byId('reading').textContent = '';
    byId('judge-all').disabled = !this.found.length;
    announce(`${plural(this.found.length, 'page')} found`);
    fill(
      byId('suggestions'),
      suggestions(this.query).map(({ says, query }) =>
        h('p', `${says}. `, query && ['Did you mean ', h('button.link', { onclick: () => this.go(query) }, query), '?']),
      ),
    );
    this.refresh();
    this.readTexts();
  },

  /** Reads the texts that the query asks for and looks again; another query ends it. */
  async readTexts() {
    if (!fullText.asked(this.query).length || this.reading === this.query) return;
    const query = (this.reading = this.query);
    const wanted = () => this.query === query && this.shown;
    const say = (text) => wanted() && (byId('reading').textContent = text);
    try {
      const read = await fullText.read(query, wanted, (done, of) => say(`reading texts, ${count(done)} of ${count(of)} files`));
      if (read) this.find();
    } catch (error) {
      say(error.message);
    }
    if (this.reading === query) this.reading = null;
  },

  /** Counts and rows anew, in the same order: what was judged stays where it is. */
  refresh() {
    redraw('facets', () => fill(byId('facets'), facets(this.query, this.found)));
    this.draw();
  },

  choose(id) {
    const i = id === null ? undefined : pages.position.get(id);
    if (i === undefined) card.close();
    else if (card.open !== i || !byId('judge')) card.show(i);
    this.current = i;
    byId('queue').toggleAttribute('data-card', i !== undefined);
    const at = this.found.indexOf(i);
    const rows = byId('rows');
    if (at >= 0 && (at * ROW < rows.scrollTop || (at + 1) * ROW > rows.scrollTop + rows.clientHeight))
      rows.scrollTop = at * ROW - rows.clientHeight / 3;
    this.draw();
  },

  /** Draws the rows in sight. */
  draw() {
    const rows = byId('rows');
    const first = Math.max(0, Math.floor(rows.scrollTop / ROW) - 4);
    const last = Math.min(this.found.length, first + Math.ceil(rows.clientHeight / ROW) + 9);
    const body = byId('body');
    body.parentNode.setAttribute('aria-rowcount', this.found.length);
    body.parentNode.style.transform = `translateY(${first * ROW}px)`;
    fill(
      body,
      Array.from({ length: last - first }, (_, k) => this.row(first + k)),
    );
    if (!this.found.length) fill(body, h('tr', h('td.empty', 'No page matches.')));
  },

  row(at) {
    const i = this.found[at];
    const status = labels.status(pages.digest[i]);
    const flags = flagsOf(i);
    return h(
      'tr',
      {
        'aria-rowindex': at + 1,
        class: i === this.current && 'current',
        onclick: (event) => event.target.closest('a') || visit(this.linkTo(i)),
      },
      h('td', { class: `score ${verdictOf(i)}` }, verdictOf(i) === 'undecided' ? '–' : tenth(pages.quality[i])),
      h(
        'td.what',
        h(
          'a',
          { href: this.linkTo(i), tabindex: '-1', 'aria-current': i === this.current && 'true' },
          h('bdi', visible(pages.title[i]) || '(no title)'),
        ),
        h('span.url', placeOf(pages.url[i])),
        h('span.reason', visible(reasonOf(i))),
      ),
      h(
        'td.marks',
        h('span', flags.map(chip)),
        status && h('span', { class: `judged ${status}` }, JUDGEMENTS[status].done),
        labels.inConflict(pages.digest[i]) && h('span.judged.reject', 'conflict'),
      ),
    );
  },

  sorted: () => ({ sort: queue.order === 'worth' ? '' : queue.order }),
  linkTo: (i) => viewOf(queue.query, { ...queue.sorted(), page: pages.id[i] }),
  go: (query, replace) => visit(viewOf(query, queue.sorted()), replace),

  /** Moves by pages through what was found. */
  move(by) {
    if (!this.found.length) return;
    const at = this.found.indexOf(this.current);
    const last = this.found.length - 1;
    const next = at < 0 && by < Infinity ? 0 : Math.min(last, Math.max(0, at + by));
    visit(this.linkTo(this.found[next]), true);
  },
};

/** Why a page has its verdict, in a line. */
function reasonOf(i) {
  if (verdictOf(i) === 'undecided') return undecided(languageOf(i), unmeasuredOf(i));
  return pages.lead[i] || 'no signal took points';
}

const languageName = (code) => {
  try {
    return new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
  } catch {
    return code; // the detector's own code for what it does not know
  }
};

/** Why the policy does not decide. */
function undecided(language, unmeasured) {
  if (!run.scope.languages.includes(language)) return `written in ${languageName(language)}, which the policy does not judge`;
  const silent = run.signals.filter((s) => s.weight > 0 && unmeasured.includes(s.id));
  return `too little could be measured${silent.length ? ': no ' + silent.map((s) => words(s.id)).join(', ') : ''}`;
}

const FACETS = [
  {
    title: 'Your verdict',
    field: 'label',
    all: ['none', ...Object.keys(JUDGEMENTS), 'conflict'],
    name: (v) => ({ none: 'open', conflict: 'reviewers differ' })[v] || JUDGEMENTS[v]?.done || v,
  },
  { title: 'Verdict', field: 'verdict', all: VERDICTS },
  { title: 'Flag', field: 'flag', name: words },
  {
    title: 'Quality',
    field: 'quality',
    ranges: [
      [null, 20],
      [20, 40],
      [40, 60],
      [60, 80],
      [80, null],
    ],
  },
  {
    title: 'Words',
    field: 'words',
    ranges: [
      [null, 300],
      [300, 1000],
      [1000, 3000],
      [3000, null],
    ],
  },
  { title: 'Network', field: 'network' },
  { title: 'Type of page', field: 'type', name: (v) => ({ none: 'no type: a text' })[v] || v },
  { title: 'Language', field: 'lang', name: languageName },
  { title: 'Fetched', field: 'date', name: (v) => v || 'no date' },
  { title: 'Site', field: 'site' },
];
const VALUES_SHOWN = 7;

/** How often each value of a field is among the pages found. */
function tally(field, found, start) {
  const tallied = new Map(start.map((value) => [value, 0]));
  const add = (value, n) => tallied.set(value, (tallied.get(value) || 0) + n);
  if (field === 'label') {
    for (const i of found) labelsOf(i).forEach((value) => add(value, 1));
    return tallied;
  }
  const { values, codes } = pages[COLUMNS[field]];
  const times = new Uint32Array(values.length);
  for (const i of found) times[codes[i]]++;
  const month = field === 'date' && values.length > VALUES_SHOWN ? 7 : undefined; // characters of 2026-01
  values.forEach((value, code) => times[code] && [value].flat().forEach((v) => v && add(v.slice(0, month), times[code])));
  return tallied;
}

function facets(query, found) {
  return [
    h('button.quiet.close', { onclick: () => queue.filters(false) }, 'Close the filters'),
    FACETS.map((facet) => {
      const lines = facet.ranges ? rangeLines(facet, query, found) : valueLines(facet, query, found);
      return lines.length > 0 && h('section', h('h2', facet.title), h('ul', lines));
    }),
  ];
}

function facetLine(key, pressed, next, name, n) {
  return h(
    'li',
    h(
      'button',
      { 'data-key': key, 'aria-pressed': String(pressed), onclick: () => queue.go(next) },
      name,
      h('small', count(n)),
    ),
  );
}

function rangeLines({ field, ranges }, query, found) {
  const among = parseQuery(query).some((t) => t.field === field) ? search(without(query, field), 'site') : found;
  return ranges.flatMap(([from, below]) => {
    const inside = (v) => (from === null || v >= from) && (below === null || v < below);
    const n = among.filter((i) => inside(NUMBER_FIELDS[field](i))).length;
    const pressed = isRanged(query, field, from, below);
    const name = from === null ? `below ${count(below)}` : below === null ? `${count(from)} and more` : `${count(from)} to ${count(below)}`;
    return n || pressed ? [facetLine(`${field}:${name}`, pressed, ranged(query, field, from, below), h('span', name), n)] : [];
  });
}

function valueLines(facet, query, found) {
  const wanted = asked(query, facet.field);
  // Alternatives keep their counts; flags narrow each other down.
  const among = wanted.length && facet.field !== 'flag' ? search(without(query, facet.field), 'site') : found;
  const tallied = [...tally(facet.field, among, facet.all || [])].filter(
    ([value, n]) => n > 0 || wanted.includes(value.toLowerCase()),
  );
  if (facet.field === 'flag') tallied.sort((a, b) => numberOf(a[0]) - numberOf(b[0]));
  else if (facet.field === 'date') tallied.sort((a, b) => (a[0] < b[0] ? 1 : -1));
  else if (!facet.all)
    tallied.sort((a, b) => wanted.includes(b[0]) - wanted.includes(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const listed = facet.all ? tallied : tallied.slice(0, VALUES_SHOWN);
  const lines = listed.map(([value, n]) =>
    facetLine(
      `${facet.field}:${value}`,
      wanted.includes(value.toLowerCase()),
      toggled(query, facet.field, value),
      [
        facet.field === 'flag' && chip(value),
        facet.field === 'verdict' && h('i', { class: `dot ${value}` }),
        h('span', visible(facet.name ? facet.name(value) : value)),
      ],
      n,
    ),
  );
  const more = tallied.length - listed.length;
  return more > 0 ? [...lines, h('li.note', `and ${count(more)} more`)] : lines;
}
