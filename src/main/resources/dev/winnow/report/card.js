// One page: its points, its evidence, its text, and what the reviewer says.

const card = {
  open: -1,
  page: null,

  async show(i) {
    this.open = i;
    this.page = null; // until it is there, so that no verdict falls on another
    const root = byId('card');
    root.setAttribute('aria-busy', 'true');
    try {
      const page = await pageAt(i);
      if (this.open !== i) return; // another was asked for meanwhile
      this.page = page;
      this.render();
    } catch (error) {
      fill(root, h('p', { class: 'empty' }, `${error.message}. Keep the folder “data” beside this file.`));
    } finally {
      root.removeAttribute('aria-busy');
    }
  },

  close() {
    this.open = -1;
    this.page = null;
    trail.start([], new Set());
    fill(byId('card'), h('p', { class: 'empty' }, 'Choose a page, or press ', h('kbd', null, 'j'), '.'));
  },

  render() {
    const located = placesOf(this.page);
    this.on = new Set(this.page.signals.filter((signal) => counts(this.page, signal)).map((signal) => signal.id));
    fill(byId('card'), h('div', { class: 'sheet' },
      PANELS.map((render) => render(this.page, located))), h('div', { id: 'judge', class: 'judge' }));
    byId('card').scrollTop = 0;
    this.marks(located);
    this.judgement();
  },

  /** The marks of the signals that are switched on; at first those that count. */
  marks(located) {
    const visible = located.places.filter((place) => this.on.has(place.signal));
    trail.start(located.places, this.on);
    fill(byId('text'), markedText(this.page.text, { ...located, places: visible }));
    fill(byId('place'), visible.length ? `${plural(visible.length, 'place')} marked` : 'No place is marked');
    const kinds = [...new Set(located.places.map((place) => place.signal))].sort((a, b) => numberOf(a) - numberOf(b));
    fill(byId('legend'), kinds.map((id) => h('button', { 'aria-pressed': String(this.on.has(id)), onclick: () => {
      if (!this.on.delete(id)) this.on.add(id);
      this.marks(located);
    } }, chip(id), words(id), h('small', null, count(located.places.filter((place) => place.signal === id).length)))));
  },

  /** The bar of verdicts, alone, so that a verdict moves nothing else. */
  judgement() {
    const record = labels.get(pages.digest[this.open]);
    const comment = h('input', { id: 'comment', type: 'text', placeholder: 'Comment', 'aria-label': 'Comment', value: record?.comment || '',
      onchange: (event) => labels.set(this.open, this.page, '', { comment: event.target.value.trim() || null }),
      onkeydown: (event) => ['Enter', 'Escape'].includes(event.key) && event.target.blur() });
    fill(byId('judge'),
      h('div', { class: 'verdicts', role: 'group', 'aria-label': 'Your verdict' }, Object.entries(JUDGEMENTS).map(([verdict, j]) =>
        h('button', { class: `judgement ${verdict}`, 'aria-pressed': String(record?.verdict === verdict), onclick: () => judge(verdict) }, j.label, h('kbd', null, j.key)))),
      comment, h('button', { class: 'quiet', disabled: !labels.history.length, onclick: undo }, 'Undo', h('kbd', null, 'z')));
    for (const button of byId('card').querySelectorAll('[data-dispute]')) {
      button.setAttribute('aria-pressed', String(Boolean(labels.get(pages.digest[this.open], button.dataset.dispute))));
    }
  },
};

// In the order of the card. Panels return null where the page has nothing for them.
const PANELS = [headPanel, pointsPanel, spunPanel, linksPanel, textPanel, sourcePanel];

function headPanel(page) {
  const archive = /^https?:\/\//i.test(page.url || '') && `https://web.archive.org/web/${(page.fetched || '').replace(/\D/g, '').slice(0, 14) || '2'}/${page.url}`;
  return h('header', { class: 'cardhead' },
    h('div', null, h('h2', null, page.title ? h('bdi', null, shown(page.title)) : '(no title)'), h('p', { class: 'url' }, page.url ? defang(page.url) : visible(page.file)),
      h('p', { class: 'meta' }, [plural(page.words, 'word'), page.language, page.fetched && visible(page.fetched.slice(0, 10))].filter(Boolean).join(' · '),
        page.url && h('button', { class: 'link', onclick: () => navigator.clipboard?.writeText(page.url) }, 'Copy URL'),
        archive && h('a', { href: archive, target: '_blank', rel: 'noopener noreferrer nofollow' }, 'Archived copy'))),
    h('div', { class: `quality ${page.verdict}` }, h('b', null, tenth(page.quality)), h('span', null, page.verdict)));
}

function pointsPanel(page) {
  const paid = page.signals.filter((s) => s.points > 0);
  const sum = ['100', ...paid.map((s) => exact(s.points))].join(' − ') + ` = ${exact(page.quality)}`;
  const quiet = page.signals.filter((s) => !counts(page, s));
  const rows = (list) => h('div', { class: 'signals' }, list.map((s) => signalRow(page, s)));
  const loud = page.signals.filter((s) => !quiet.includes(s)).sort((a, b) => b.points - a.points);
  return h('section', { 'aria-label': 'Points' },
    h('div', { class: 'points', 'aria-hidden': 'true' }, h('i', { class: 'rest', style: { flexGrow: page.quality } }), paid.map((s) => h('i', { class: styleOf(s.id), style: { flexGrow: s.points } }))),
    h('p', { class: 'sum' }, sum), rows(loud),
    quiet.length > 0 && h('details', { class: 'quietsignals' }, h('summary', null, `${plural(quiet.length, 'signal')} took nothing`), rows(quiet)));
}

// What honest pages have in common with the fault, for the reviewer to rule out.
const HONEST = {
  'keyword-stuffing': 'leaflets, glossaries, questions and answers, reference lists, where each naming belongs to its sentence.',
  'repeated-affiliate-links': 'a practice’s own telephone and booking buttons; few, marked and disclosed links in a review that tested something.',
  'spun-text': 'translations, learners of English, old prose and terms of a field, where the odd wording is consistent.',
};

function signalRow(page, s) {
  const fact = run.signals.find((signal) => signal.id === s.id);
  const flagged = page.flags.includes(s.id);
  const value = s.outcome === 'measured' ? `${figure(s.value)} ${s.unit}` : s.outcome.replace('-', ' ');
  const reading = fact && fact.bad !== null && s.outcome === 'measured' && `severity ${s.severity.toFixed(2)}, from 0 at ${figure(fact.good)} to 1 at ${figure(fact.bad)}`;
  const weight = s.weight > 0 ? `weight ${figure(s.weight)}` : 'shown, not counted';
  return h('div', { class: `signal ${s.outcome}` }, chip(s.id),
    h('div', null, h('strong', null, words(s.id)), flagged && h('span', { class: 'flag' }, 'flag'), h('p', null, shown(s.message || '')),
      h('small', null, visible([value, reading, weight, s.paidBy && `counted under ${words(s.paidBy)}`, s.found > s.evidence?.length && `${count(s.evidence.length)} of ${count(s.found)} places shown`].filter(Boolean).join(' · '))),
      flagged && s.id in HONEST && h('p', { class: 'honest' }, h('small', null, `Honest look-alikes: ${HONEST[s.id]}`))),
    h('b', { class: 'taken' }, s.points > 0 ? `−${exact(s.points)}` : ''),
    h('button', { class: 'quiet', 'data-dispute': s.id, 'aria-pressed': 'false', title: flagged ? 'This flag is wrong' : 'A flag is missing here', onclick: () => dispute(s.id) }, flagged ? 'Wrong flag' : 'Flag missing', h('kbd', null, numberOf(s.id))));
}

function spunPanel(page, { places }) {
  const spun = new Map(); // the same swap once, with its places
  for (const place of places.filter((p) => p.expected && p.counts)) {
    const key = `${place.quote}\n${place.expected}`;
    spun.set(key, [...(spun.get(key) || []), place]);
  }
  const rows = [...spun.values()].map((list) => [jump(list[0], list[0].quote), h('ins', null, shown(list[0].expected)), count(list.length), h('small', null, shown(list[0].note || ''))]);
  return rows.length > 0 && fold('Phrases beside what was to be expected', h('div', { class: 'swaps' }, longTable(['In the text', 'Expected', 'Times', 'Why'], rows)));
}

/** A table whose tail waits behind a click. */
function longTable(head, rows) {
  const first = 5;
  return [table(head, rows.slice(0, first)), rows.length > first && h('details', { class: 'more' }, h('summary', null, `${count(rows.length - first)} more`), table(head, rows.slice(first)))];
}

function linksPanel(page, located) {
  const groups = new Map();
  for (const link of page.links.affiliate) groups.set(link.target, [...(groups.get(link.target) || []), link]);
  const targets = [...groups.values()].sort((a, b) => b.length - a.length);
  const calls = page.links.calls.filter((call) => call.times > 1 || call.target);
  const first = (at) => located.places.find((p) => p.start <= at && at < p.end);
  const all = unitOffsets(page.text, [...page.links.affiliate.map((l) => l.start), ...page.links.calls.flatMap((c) => c.places.map((p) => p[0]))]);
  const linked = (text, offset) => { const place = offset !== undefined && first(all.get(offset)); return place && place.counts ? jump(place, text) : shown(text); };
  const title = [targets.length && plural(page.links.affiliates, 'affiliate link'), calls.length && `${plural(calls.length, 'call')} to action`].filter(Boolean).join(', ');
  return title && fold(title,
    targets.length > 0 && longTable(['Target', 'Network', 'Times', 'Anchor'], targets.map((list) => [h('span', { class: 'url' }, defang(list[0].target)), [list[0].network, list[0].merchant && !list[0].target.includes(list[0].merchant) && h('small', null, ` ${visible(list[0].merchant)}`)], count(list.length), linked(list[0].anchor, list[0].start)])),
    calls.length > 0 && longTable(['Call to action', 'Times', 'Wordings', 'Leads to', 'Marked as'], calls.map((c) => [linked(c.line, c.places[0]?.[0]), count(c.times), count(c.wordings), c.target ? h('span', { class: 'url' }, defang(c.target)) : '–', [...c.rel, c.disclosed ? 'disclosed before' : ''].filter(Boolean).join(', ') || '–'])),
    page.links.total > 0 && h('p', { class: 'note' }, `${plural(page.links.total, 'link')}, ${count(page.links.external)} to other sites, ${count(page.links.nofollow)} nofollow or sponsored. `,
      targets.length > 0 && (page.links.disclosure ? 'The page says that its links pay.' : 'The page does not say that its links pay.')));
}

function textPanel(page) {
  const shownPoints = page.text.length;
  return h('section', { class: 'textpanel', 'aria-label': 'Text' },
    h('div', { class: 'toolbar' },
      h('button', { 'aria-label': 'Previous evidence', onclick: () => trail.step(-1) }, '‹', h('kbd', null, '[')), h('button', { 'aria-label': 'Next evidence', onclick: () => trail.step(1) }, h('kbd', null, ']'), '›'),
      h('div', { id: 'legend', role: 'group', 'aria-label': 'Marks' }), h('p', { id: 'place', 'aria-live': 'polite' })),
    h('div', { id: 'text', class: 'text', dir: 'auto' }),
    page.characters > shownPoints && h('p', { class: 'note' }, `The page goes on for ${count(page.characters - shownPoints)} more characters.`));
}

function sourcePanel(page) {
  const facts = { Id: page.id, File: page.file, Offset: String(page.offset), Record: page.recordId, Digest: page.digest, Charset: page.charset, Policy: page.policy };
  return h('details', { class: 'fold' }, h('summary', null, 'Source'),
    h('dl', { class: 'facts' }, Object.entries(facts).filter(([, v]) => v).map(([k, v]) => h('div', null, h('dt', null, k), h('dd', null, visible(v)))),
      Object.entries(page.corpus).map(([k, v]) => h('div', null, h('dt', null, k), h('dd', null, figure(v))))));
}

const fold = (title, ...children) => h('details', { class: 'fold', open: true }, h('summary', null, title), children);
const jump = (place, text) => h('button', { class: 'link', onclick: () => trail.go(place) }, shown(text));
