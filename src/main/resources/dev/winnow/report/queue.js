// Facets, the list of pages that match, and the card of the chosen one.

const ROW = 64; // height of a row in pixels; the style has the same

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
        h('h1.unseen', 'Queue'),
        h('nav.facets', { id: 'facets', 'aria-label': 'Filters' }),
        h(
          'section.list',
          { 'aria-label': 'Pages' },
          h('div.searchbar', searchBox),
          h('div.listhead', h('span', { id: 'found' }), orders),
          h(
            'div.rows',
            { id: 'rows', tabindex: '0', role: 'region', 'aria-label': 'List of pages', onscroll: () => this.draw() },
            h('div', { id: 'run' }, h('table', { 'aria-label': 'Pages' }, h('tbody', { id: 'body' }))),
          ),
        ),
        h('article.card', { id: 'card', tabindex: '0', 'aria-label': 'Page' }),
      ),
    );
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
    byId('run').style.height = `${this.found.length * ROW}px`;
    byId('found').textContent = plural(this.found.length, 'page');
    announce(`${plural(this.found.length, 'page')} match`);
    this.refresh();
  },

  /** Counts and rows anew, in the same order: what was judged stays where it is. */
  refresh() {
    fill(byId('facets'), facets(this.query, this.found));
    this.draw();
  },

  choose(id) {
    const i = id === null ? undefined : pages.position.get(id);
    if (i === undefined) card.close();
    else if (card.open !== i || !byId('judge')) card.show(i);
    this.current = i;
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
      h('td', { class: `score ${verdictOf(i)}` }, tenth(pages.quality[i])),
      h(
        'td.what',
        h(
          'a',
          { href: this.linkTo(i), tabindex: '-1', 'aria-current': i === this.current && 'true' },
          h('bdi', visible(pages.title[i]) || '(no title)'),
        ),
        h('span.url', placeOf(pages.url[i])),
      ),
      h(
        'td.marks',
        h('span', flags.map(chip)),
        status && h('span', { class: `judged ${status}` }, JUDGEMENTS[status].done),
      ),
    );
  },

  linkTo: (i) => viewOf(queue.query, { sort: queue.order === 'worth' ? '' : queue.order, page: pages.id[i] }),
  go: (query, replace) => visit(viewOf(query, { sort: queue.order === 'worth' ? '' : queue.order }), replace),

  /** Moves by pages through what was found. */
  move(by) {
    if (!this.found.length) return;
    const at = this.found.indexOf(this.current);
    const next = at < 0 ? 0 : Math.min(this.found.length - 1, Math.max(0, at + by));
    visit(this.linkTo(this.found[next]), true);
  },
};

const FACETS = [
  {
    title: 'Your verdict',
    field: 'label',
    all: ['none', ...Object.keys(JUDGEMENTS)],
    name: (v) => ({ none: 'open' })[v] || JUDGEMENTS[v]?.done || v,
  },
  { title: 'Verdict', field: 'verdict', all: VERDICTS },
  { title: 'Flag', field: 'flag', name: words },
  { title: 'Type of page', field: 'type', name: (v) => ({ none: 'no type: a text' })[v] || v },
  { title: 'Language', field: 'lang' },
  { title: 'Site', field: 'site' },
];
const VALUES_SHOWN = 7;

/** How often each value of a field is among the pages found. */
function tally(field, found, start) {
  const counts = new Map(start.map((value) => [value, 0]));
  const add = (value, n) => counts.set(value, (counts.get(value) || 0) + n);
  if (field === 'label') {
    for (const i of found) add(labelOf(i), 1);
    return counts;
  }
  const { values, codes } = pages[COLUMNS[field]];
  const times = new Uint32Array(values.length);
  for (const i of found) times[codes[i]]++;
  values.forEach((value, code) => times[code] && [value].flat().forEach((v) => add(v, times[code])));
  return counts;
}

function facets(query, found) {
  return FACETS.map((facet) => {
    const wanted = asked(query, facet.field);
    // Alternatives keep their counts; flags narrow each other down.
    const among = wanted.length && facet.field !== 'flag' ? search(without(query, facet.field), 'site') : found;
    const counts = [...tally(facet.field, among, facet.all || [])].filter(
      ([value, n]) => n > 0 || wanted.includes(value.toLowerCase()),
    );
    if (facet.field === 'flag') counts.sort((a, b) => numberOf(a[0]) - numberOf(b[0]));
    else if (!facet.all)
      counts.sort((a, b) => wanted.includes(b[0]) - wanted.includes(a[0]) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const listed = facet.all ? counts : counts.slice(0, VALUES_SHOWN);
    const line = ([value, n]) =>
      h(
        'li',
        h(
          'button',
          {
            'aria-pressed': String(wanted.includes(value.toLowerCase())),
            onclick: () => queue.go(toggled(query, facet.field, value)),
          },
          facet.field === 'flag' && chip(value),
          facet.field === 'verdict' && h('i', { class: `dot ${value}` }),
          h('span', visible(facet.name ? facet.name(value) : value)),
          h('small', count(n)),
        ),
      );
    return (
      listed.length > 0 &&
      h(
        'section',
        h('h2', facet.title),
        h('ul', listed.map(line)),
        counts.length > listed.length && h('p.note', `and ${count(counts.length - listed.length)} more`),
      )
    );
  });
}
