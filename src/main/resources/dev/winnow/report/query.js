// The language of the search box. Facets only edit the query, so that a view is its query.
//   site:example.com flag:spun-text verdict:reject,review quality<40 words>=300 label:none !lang:en "a cure" word

const TERM = /([!-])?(?:([a-z]+)(:|<=|>=|<|>))?(?:"([^"]*)"?|(\S+))/gi;
const COLUMNS = {
  site: 'site',
  flag: 'flags',
  verdict: 'verdict',
  lang: 'language',
  type: 'type',
  network: 'networks',
  date: 'date',
  failed: 'failed',
  unmeasured: 'unmeasured',
};
/** What reviewers said of a page: a judgement or none, and conflict if they differ. */
const labelsOf = (i) => {
  const key = pages.digest[i];
  return [labels.status(key) || 'none', ...(labels.inConflict(key) ? ['conflict'] : [])];
};
const isText = (field) => field in COLUMNS || field === 'label' || field === 'text';
const NUMBER_FIELDS = {
  quality: (i) => scoreAt(i) ?? NaN, // which no comparison holds for
  words: (i) => pages.words[i],
  flags: (i) => flagsOf(i).length,
};
const FIELDS = [...Object.keys(COLUMNS), 'label', 'text', ...Object.keys(NUMBER_FIELDS)];
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
  if (field === 'text') {
    const { hits } = fullText.of(value);
    return (i) => hits.has(i);
  }
  if (field) {
    const wanted = value.toLowerCase().split(',');
    if (field === 'label') return (i) => labelsOf(i).some((v) => wanted.includes(v));
    const { values, codes } = pages[COLUMNS[field]]; // asked once a value, not once a page
    const fits = field === 'date' ? (v) => wanted.some((w) => v.startsWith(w)) : (v) => wanted.includes(v);
    const matching = values.map((value) => [value].flat().some((v) => fits(v.toLowerCase())));
    return (i) => matching[codes[i]];
  }
  pages.searched ||= pages.title.map((title, i) => `${title}\n${pages.url[i]}\n${pages.id[i]}`.toLowerCase());
  const needle = value.toLowerCase();
  return (i) => pages.searched[i].includes(needle);
}

/** Pages that match some terms, in an order. */
function matching(terms, order) {
  const tests = terms.map((term) => {
    const matches = test(term);
    return term.not ? (i) => !matches(i) : matches;
  });
  return ordered(order).filter((i) => tests.every((matches) => matches(i)));
}

/** Pages that match a query, in an order. */
const search = (query, order) => matching(parseQuery(query), order);

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

/** The query with a range of a number switched on or off. */
function ranged(query, field, from, below) {
  const terms = [
    ...(from === null ? [] : [{ not: false, field, sign: '>=', value: String(from) }]),
    ...(below === null ? [] : [{ not: false, field, sign: '<', value: String(below) }]),
  ];
  return formatQuery([...parseQuery(without(query, field)), ...(isRanged(query, field, from, below) ? [] : terms)]);
}

/** Whether a query asks for exactly this range. */
function isRanged(query, field, from, below) {
  const bound = (sign) => parseQuery(query).find((t) => t.field === field && t.sign === sign && !t.not)?.value ?? null;
  return String(bound('>=')) === String(from) && String(bound('<')) === String(below);
}

/**
 * What a query may have meant where it asks for what there is not: [{says, query}], the query mended
 * if there is something near.
 */
function suggestions(query) {
  const terms = parseQuery(query);
  const mended = (term, change) => formatQuery(terms.map((t) => (t === term ? { ...t, ...change } : t)));
  return terms.flatMap((term) => {
    const odd = /^([a-z]+)(:|<=|>=|<|>)(.+)$/i.exec(term.field ? '' : term.value);
    if (odd && !/^\/\//.test(odd[3])) {
      const [, name, sign, value] = odd;
      const field = nearest(name.toLowerCase(), FIELDS);
      const says = FIELDS.includes(name.toLowerCase()) ? `${name} takes ${isText(name) ? ':' : 'a number'}` : `No field ${name}`;
      if (field === name.toLowerCase()) return [{ says }];
      return [{ says, ...(field && { query: mended(term, { field, sign, value }) }) }];
    }
    const known = KNOWN_VALUES[term.field]?.();
    const wrong = known && term.value.toLowerCase().split(',').find((v) => !known.includes(v));
    if (!wrong) return [];
    const near = nearest(wrong, known);
    const value = near && term.value.toLowerCase().split(',').map((v) => (v === wrong ? near : v)).join(',');
    return [{ says: `No ${term.field} ${wrong} in this run`, ...(near && { query: mended(term, { value }) }) }];
  });
}

const lowerValues = (column) => [...new Set(pages[column].values.flat())].map((v) => v.toLowerCase());
const KNOWN_VALUES = {
  verdict: () => VERDICTS,
  flag: () => run.signals.map((s) => s.id),
  label: () => ['none', 'conflict', ...Object.keys(JUDGEMENTS)],
  type: () => lowerValues('type'),
  lang: () => lowerValues('language'),
  network: () => lowerValues('networks'),
  site: () => lowerValues('site'),
  failed: () => run.signals.map((s) => s.id),
  unmeasured: () => run.signals.map((s) => s.id),
};

/** The known word that is least far from a word, if it is near enough to be meant. */
function nearest(word, known) {
  let best = null;
  let least = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const away = edits(word, candidate);
    if (away < least) [best, least] = [candidate, away];
  }
  return best ?? known.find((candidate) => word.length > 2 && candidate.includes(word)) ?? null;
}

/** Levenshtein distance. */
function edits(a, b) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
    row = next;
  }
  return row[b.length];
}

/** Search in the texts of pages, which lie in the shards: each is read once for a phrase. */
const fullText = {
  phrases: new Map(), // phrase → {hits: pages, read: names of shards}

  of(phrase) {
    const key = phrase.toLowerCase();
    if (!this.phrases.has(key)) this.phrases.set(key, { hits: new Set(), read: new Set() });
    return this.phrases.get(key);
  },
  asked: (query) => parseQuery(query).filter((t) => t.field === 'text'),

  /**
   * Reads the shards that a query still needs, and calls progress(done, of) after each; false as soon as it is not
   * wanted any more.
   */
  async read(query, wanted, progress) {
    const terms = this.asked(query);
    const among = matching(
      parseQuery(query).filter((t) => t.field !== 'text'),
      'site',
    );
    const needed = [...new Set(Array.from(among, (i) => shardOf(i)))];
    for (const [n, name] of needed.entries()) {
      const open = terms.filter((t) => !this.of(t.value).read.has(name));
      if (!open.length) continue;
      const inShard = await shard(name);
      if (!wanted()) return false;
      for (const [id, page] of inShard) {
        const text = page.text.toLowerCase();
        for (const { value } of open)
          if (text.includes(value.toLowerCase())) this.of(value).hits.add(pages.position.get(id));
      }
      open.forEach((t) => this.of(t.value).read.add(name));
      progress(n + 1, needed.length);
    }
    return true;
  },
};

/** The address of a view. */
function viewOf(query, rest = {}) {
  const parts = new URLSearchParams(Object.entries({ q: query, ...rest }).filter(([, value]) => value));
  return '#queue' + (parts.size ? '?' + parts : '');
}
