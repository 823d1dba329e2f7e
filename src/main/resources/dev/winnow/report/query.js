// The language of the search box. Facets only edit the query, so that a view is its query.
//   site:example.com flag:spun-text verdict:reject,review quality<40 words>=300 label:none !lang:en "a cure" word

const TERM = /([!-])?(?:([a-z]+)(:|<=|>=|<|>))?(?:"([^"]*)"?|(\S+))/gi;
const TEXT_FIELDS = {
  site: (i) => [siteOf(i)],
  flag: flagsOf,
  verdict: (i) => [verdictOf(i)],
  lang: (i) => [languageOf(i)],
  failed: coded('failed'),
  unmeasured: coded('unmeasured'),
  label: (i) => [labels.status(pages.digest[i]) || 'none'],
};
const NUMBER_FIELDS = { quality: (i) => pages.quality[i], words: (i) => pages.words[i], flags: (i) => flagsOf(i).length };
const COMPARE = { '<': (a, b) => a < b, '>': (a, b) => a > b, '<=': (a, b) => a <= b, '>=': (a, b) => a >= b, ':': (a, b) => a === b };

function parseQuery(query) {
  const terms = [];
  for (const [, not, field, sign, quoted, bare] of query.matchAll(TERM)) {
    const value = quoted === undefined ? bare : quoted;
    const name = (field || '').toLowerCase();
    const term = { not: Boolean(not), field: '', sign: '', value };
    if (name in NUMBER_FIELDS && value !== '' && !Number.isNaN(Number(value))) Object.assign(term, { field: name, sign });
    else if (name in TEXT_FIELDS && sign === ':') Object.assign(term, { field: name, sign });
    else if (field) term.value = field + sign + value; // a word with a colon in it
    if (term.value) terms.push(term);
  }
  return terms;
}

function formatQuery(terms) {
  return terms
    .map(({ not, field, sign, value }) => (not ? '!' : '') + field + sign + (/[\s"]/.test(value) ? `"${value}"` : value))
    .join(' ');
}

function test(term) {
  const { field, sign, value } = term;
  if (field in NUMBER_FIELDS) return (i) => COMPARE[sign](NUMBER_FIELDS[field](i), Number(value));
  if (field) {
    const wanted = value.toLowerCase().split(',');
    return (i) => TEXT_FIELDS[field](i).some((has) => wanted.includes(has.toLowerCase()));
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

/** Whether a query asks for a value; flags add up, the values of other fields are alternatives. */
function asksFor(query, field, value) {
  return parseQuery(query).some((t) => t.field === field && !t.not && t.value.toLowerCase().split(',').includes(value.toLowerCase()));
}

/** The query with a value switched on or off. */
function toggled(query, field, value) {
  const terms = parseQuery(query);
  const same = terms.filter((t) => t.field === field && !t.not);
  if (asksFor(query, field, value)) {
    for (const term of same) term.value = term.value.split(',').filter((v) => v.toLowerCase() !== value.toLowerCase()).join(',');
  } else if (same.length && field !== 'flag') {
    same[0].value += ',' + value;
  } else {
    terms.push({ not: false, field, sign: ':', value });
  }
  return formatQuery(terms.filter((term) => term.value));
}

/** The address of a view. */
function viewOf(query, rest = {}) {
  const parts = new URLSearchParams(Object.entries({ q: query, ...rest }).filter(([, value]) => value));
  return '#queue' + (parts.size ? '?' + parts : '');
}
