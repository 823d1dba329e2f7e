// The text of a page with its evidence marked in place.

/** UTF-16 offsets of code point offsets, as a map. */
function unitOffsets(text, offsets) {
  if (!/[\ud800-\udbff]/.test(text)) return new Map(offsets.map((offset) => [offset, Math.min(offset, text.length)]));
  const result = new Map();
  let unit = 0;
  let point = 0;
  for (const offset of [...new Set(offsets)].sort((a, b) => a - b)) {
    while (point < offset && unit < text.length) {
      unit += text.codePointAt(unit) > 0xffff ? 2 : 1;
      point++;
    }
    result.set(offset, unit);
  }
  return result;
}

/** Length of a text as offsets count it. */
const codePoints = (text) => text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g) || []).length;

/** Whether a signal counts against a page; the places of the others are there for who asks. */
const countsAgainst = (page, signal) => signal.points > 0 || Boolean(signal.paidBy) || page.flags.includes(signal.id);

/** Every place that is evidence, in reading order: {signal, start, end, …}, offsets in UTF-16 units. */
function placesOf(page) {
  const places = page.signals.flatMap((signal) =>
    (signal.evidence || []).map((evidence, rank) => ({
      ...evidence,
      rank, // strongest first
      signal: signal.id,
      counts: countsAgainst(page, signal),
    })),
  );
  const at = unitOffsets(page.text, [...places.flatMap((p) => [p.start, p.end]), ...page.main.flat()]);
  for (const place of places) {
    place.start = at.get(place.start);
    place.end = at.get(place.end);
  }
  places.sort((a, b) => a.start - b.start || b.end - a.end);
  places.forEach((place, n) => (place.n = n));
  return { places, main: page.main.map(([start, end]) => [at.get(start), at.get(end)]) };
}

/**
 * The text as nodes. Evidence may overlap: the text is cut wherever a place begins or ends, and a
 * piece belongs to the shortest place around it. Text outside the main content is paler.
 */
function markedText(text, { places, main }) {
  const seen = places.filter((place) => place.end > place.start);
  const cuts = new Set([0, text.length]);
  for (const place of seen) cuts.add(place.start).add(place.end);
  for (const [start, end] of main) cuts.add(start).add(end);
  const sorted = [...cuts].sort((a, b) => a - b);
  const nodes = [];
  const labelled = new Set();
  let open = [];
  let next = 0;
  let stretch = 0;
  for (let c = 0; c + 1 < sorted.length; c++) {
    const from = sorted[c];
    open = open.filter((place) => place.end > from);
    while (next < seen.length && seen[next].start <= from) open.push(seen[next++]);
    while (stretch < main.length && main[stretch][1] <= from) stretch++;
    const aside = main.length > 0 && !(stretch < main.length && main[stretch][0] <= from);
    const piece = shown(text.slice(from, sorted[c + 1]));
    nodes.push(open.length ? mark(open, piece, labelled) : aside ? h('span.aside', piece) : piece);
  }
  return nodes;
}

function mark(open, piece, labelled) {
  const place = open.reduce((a, b) => (b.end - b.start <= a.end - a.start ? b : a));
  const first = !labelled.has(place); // another place may lie over its beginning
  labelled.add(place);
  return h(
    'mark',
    { class: styleOf(place.signal), 'data-in': open.map((p) => p.n).join(' '), title: words(place.signal) },
    first && h('sup', numberOf(place.signal)),
    piece,
  );
}

/** Whether a place was held against another page: what is expected there is what that page has. */
const isBeside = (place) => Boolean(place.facts?.page);

/** Moves through the marked places of the open card. */
const trail = {
  places: [],
  at: -1, // the number of a place among all of the page
  start(places) {
    this.places = places;
    this.at = -1;
  },
  step(by) {
    const many = this.places.length;
    if (!many) return tell('No evidence is marked on this page');
    const now = this.places.findIndex((place) => place.n === this.at);
    this.go(this.places[(now + by + many + (now < 0 && by < 0 ? 1 : 0)) % many]);
  },
  go(place) {
    const n = (this.at = place.n);
    for (const old of document.querySelectorAll('.text mark.active')) old.classList.remove('active');
    const marks = [...document.querySelectorAll('.text mark')].filter((m) =>
      m.dataset.in.split(' ').includes(String(n)),
    );
    for (const m of marks) m.classList.add('active');
    const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
    marks[0]?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
    fill(byId('place'), explained(place, this.places.indexOf(place) + 1, this.places.length));
  },
};

/** One place in words: what stands there, what is usual there, why it counts. */
function explained(place, n, of) {
  return [
    h('span.where', `${n} of ${of}`),
    chip(place.signal),
    h('q', shown(place.quote || place.facts.words || '')),
    place.expected && [
      h('span.arrow', { role: 'img', 'aria-label': isBeside(place) ? 'on the other page' : 'usual' }, isBeside(place) ? '↔' : '→'),
      h('ins', shown(place.expected)),
    ],
    place.start === place.end && h('em', 'not visible on the page'),
    place.note && h('small', shown(place.note)),
  ];
}
