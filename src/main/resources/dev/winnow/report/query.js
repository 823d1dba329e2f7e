// The language of the search box. Facets only edit the query, so that a view is its query.
//   site:example.com flag:spun-text verdict:reject,review quality<40 words>=300 label:none !lang:en "a cure" word

const TERM = /([!-])?(?:([a-z]+)(:|<=|>=|<|>))?(?:"([^"]*)"?|(\S+))/gi;
const COLUMNS = {
  site: 'site',
  flag: 'flags',
  verdict: 'verdict',
  lang: 'language',
  type: 'type',
  failed: 'failed',
  unmeasured: 'unmeasured',
};
const isText = (field) => field in COLUMNS || field === 'label';
const labelOf = (i) => labels.status(pages.digest[i]) || 'none';
const NUMBER_FIELDS = {
  quality: (i) => pages.quality[i],
  words: (i) => pages.words[i],
  flags: (i) => flagsOf(i).length,
};
const COMPARE = {
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
  '<=': (a, b) => a <= b,
  '>=': (a, b) => a >= b,
  ':': (a, b) => a === b,
};

function parseQuery(query) {
  const terms = [];
  for (const [, not, field, sign, quoted, bare] of query.matchAll(TERM)) {
    const value = quoted === undefined ? bare : quoted;
    const name = (field || '').toLowerCase();
    const term = { not: Boolean(not), field: '', sign: '', value };
    if (name in NUMBER_FIELDS && value !== '' && !Number.isNaN(Number(value)))
      Object.assign(term, { field: name, sign });
    else if (isText(name) && sign === ':') Object.assign(term, { field: name, sign });
    else if (field) term.value = field + sign + value; // a word with a colon in it
    if (term.value) terms.push(term);
  }
  return terms;
}

function formatQuery(terms) {
  return terms
    .map(
      ({ not, field, sign, value }) => (not ? '!' : '') + field + sign + (/[\s"]/.test(value) ? `"${value}"` : value),
    )
    .join(' ');
}

function test(term) {
  const { field, sign, value } = term;
  if (field in NUMBER_FIELDS) return (i) => COMPARE[sign](NUMBER_FIELDS[field](i), Number(value));
  if (field) {
    const wanted = value.toLowerCase().split(',');
    if (field === 'label') return (i) => wanted.includes(labelOf(i));
    const { values, codes } = pages[COLUMNS[field]]; // asked once a value, not once a page
    const matching = values.map((value) => [value].flat().some((v) => wanted.includes(v.toLowerCase())));
    return (i) => matching[codes[i]];
  }
  pages.searched ||= pages.title.map((title, i) => `${title}\n${pages.url[i]}\n${pages.id[i]}`.toLowerCase());
  const needle = value.toLowerCase();
  return (i) => pages.searched[i].includes(needle);
}

/** Pages that match, in an order. */
function search(query, order) {
  const tests = parseQuery(query).map((term) => {
    const matches = test(term);
    return term.not ? (i) => !matches(i) : matches;
  });
  return ordered(order).filter((i) => tests.every((matches) => matches(i)));
}

/** Values of a field that a query asks for, in lower case. */
function asked(query, field) {
  return parseQuery(query)
    .filter((t) => t.field === field && !t.not)
    .flatMap((t) => t.value.toLowerCase().split(','));
}

/** The query without what it asks of a field. */
const without = (query, field) => formatQuery(parseQuery(query).filter((t) => t.field !== field || t.not));

/** The query with a value switched on or off; flags add up, the values of other fields are alternatives. */
function toggled(query, field, value) {
  const now = asked(query, field);
  const next = now.includes(value.toLowerCase()) ? now.filter((v) => v !== value.toLowerCase()) : [...now, value];
  const terms = field === 'flag' ? next : next.length ? [next.join(',')] : [];
  return formatQuery([
    ...parseQuery(without(query, field)),
    ...terms.map((t) => ({ not: false, field, sign: ':', value: t })),
  ]);
}

/** The address of a view. */
function viewOf(query, rest = {}) {
  const parts = new URLSearchParams(Object.entries({ q: query, ...rest }).filter(([, value]) => value));
  return '#queue' + (parts.size ? '?' + parts : '');
}
