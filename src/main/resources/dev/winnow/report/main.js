// The frame: where we are, keys, theme, help and files.

const shortcutsOn = () => storage.get('winnow.shortcuts') !== 'off';

function visit(hash, replace) {
  if (replace) {
    history.replaceState(null, '', hash);
    route();
  } else location.hash = hash;
}

function route() {
  const [name, rest] = location.hash.split('?', 2);
  const inQueue = name === '#queue' && pages;
  for (const link of document.querySelectorAll('#top nav a')) link.toggleAttribute('aria-current', false);
  byId(inQueue ? 'to-queue' : 'to-overview').setAttribute('aria-current', 'page');
  if (inQueue) queue.show(new URLSearchParams(rest));
  else {
    queue.shown = false;
    overview.render();
  }
  progress();
}

function progress() {
  if (pages) byId('progress').textContent = labels.judged ? `${count(labels.judged)} of ${count(pages.count)} reviewed` : '';
}

/** After a verdict the next page comes, as long as the reviewer goes through a list. */
function judge(verdict) {
  if (!card.page) return;
  const same = labels.status(pages.digest[card.open]) === verdict;
  labels.set(card.open, card.page, '', { verdict: same ? null : verdict });
  announce(same ? 'Verdict withdrawn' : `${JUDGEMENTS[verdict].label}. ${plural(labels.judged, 'page')} reviewed`);
  card.judgement();
  progress();
  queue.refresh();
  if (!same) queue.move(1);
}

function dispute(id) {
  if (!card.page) return;
  const standing = labels.get(pages.digest[card.open], id);
  const flagged = card.page.flags.includes(id);
  labels.set(card.open, card.page, id, { verdict: standing ? null : flagged ? 'absent' : 'present' });
  announce(standing ? 'Taken back' : flagged ? `${words(id)}: wrong` : `${words(id)}: missing`);
  card.judgement();
}

function undo() {
  const last = labels.undo();
  if (!last) return announce('Nothing to undo');
  announce('Undone');
  progress();
  visit(viewOf(queue.query, { sort: queue.order === 'worth' ? '' : queue.order, page: last.page }), true);
  queue.refresh();
  if (card.page) card.judgement();
}

const KEYS = [
  ['j', 'next page', () => queue.move(1)], ['k', 'previous page', () => queue.move(-1)],
  [']', 'next evidence', () => trail.step(1)], ['[', 'previous evidence', () => trail.step(-1)],
  ...Object.entries(JUDGEMENTS).map(([verdict, j]) => [j.key, `${j.label.toLowerCase()}, and on to the next`, () => judge(verdict)]),
  ['1–9', 'dispute a signal: a flag is wrong, or missing', null],
  ['c', 'comment', () => byId('comment')?.focus()], ['z', 'undo', undo],
  ['/', 'search', () => byId('search')?.focus()], ['?', 'this help', () => help()],
];

function onKey(event) {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  if (!shortcutsOn() || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const key = KEYS.find(([k]) => k === event.key);
  const signal = card.page?.signals.find((s) => String(numberOf(s.id)) === event.key);
  if (signal && byId('card')) dispute(signal.id);
  else if (key?.[2] && (byId('card') || event.key === '?')) key[2]();
  else return;
  event.preventDefault();
}

function dialog(title, ...children) {
  const box = h('dialog', { 'aria-label': title, onclose: () => box.remove() },
    h('header', null, h('h2', null, title), h('button', { class: 'quiet', 'aria-label': 'Close', onclick: () => box.close() }, '×')), children);
  document.body.append(box);
  box.showModal();
}

function help() {
  dialog('Help',
    h('label', { class: 'switch' }, h('input', { type: 'checkbox', id: 'shortcuts', checked: shortcutsOn(), onchange: (event) => storage.set('winnow.shortcuts', event.target.checked ? 'on' : 'off') }), 'Single-key shortcuts'),
    h('dl', { class: 'keys' }, KEYS.map(([key, about]) => h('div', null, h('dt', null, h('kbd', null, key)), h('dd', null, about)))),
    h('h3', null, 'Search'),
    h('p', null, 'Words look into title, URL and id. Also ', ['site:example.com', 'flag:spun-text', 'verdict:reject,review', 'quality<40', 'words>=300', 'lang:en', 'label:none', 'failed:spun-text', '"a phrase"'].map((c) => [h('code', null, c), ' ']), '. A leading ! turns a term round. The address of the page is the view: share it.'),
    h('p', { class: 'note' }, 'Verdicts stay in this browser until you export them. Quality measures form, not medical truth.'));
}

function files() {
  const status = h('p', { class: 'note', role: 'status' });
  const chooser = h('input', { type: 'file', id: 'import', accept: '.jsonl', 'aria-label': 'labels.jsonl to import', onchange: async (event) => {
    const result = labels.take(await event.target.files[0].text());
    status.textContent = `${plural(result.taken, 'record')} taken over, ${count(result.older)} older than yours, ${count(result.elsewhere)} on pages not listed here, ${count(result.broken)} not understood.`;
    progress();
    queue.shown = false;
    route();
  } });
  dialog('Labels and exports',
    h('label', { class: 'field' }, 'Reviewer', h('input', { type: 'text', id: 'reviewer', value: storage.get('winnow.reviewer') || '', onchange: (event) => storage.set('winnow.reviewer', event.target.value.trim()) })),
    h('ul', { class: 'exports' }, EXPORTS.map((kind) => h('li', null, h('button', { id: `export-${kind.id}`, onclick: () => exportAs(kind).catch((error) => (status.textContent = error.message)) }, kind.label), h('span', null, kind.about)))),
    h('h3', null, 'Import'), h('p', null, 'Lines of a labels.jsonl; the later of two verdicts on a page wins.'), chooser, status);
}

function theme(next) {
  if (next) storage.set('winnow.theme', next);
  document.documentElement.dataset.theme = storage.get('winnow.theme') || 'auto';
}

function changeTheme() {
  const dark = getComputedStyle(document.documentElement).colorScheme === 'dark' || (document.documentElement.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  theme(dark ? 'light' : 'dark');
}

function frame() {
  const place = (id, hash, name) => h('a', { id, href: hash }, name);
  fill(byId('top'), h('a', { class: 'skip', href: '#main', onclick: (event) => { event.preventDefault(); byId('main').focus(); } }, 'Skip to content'),
    h('a', { class: 'brand', href: '#overview' }, h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: 'M3 5h18l-6.6 8v6l-4.8 2v-8z' })), 'Winnow'),
    h('nav', { 'aria-label': 'Views' }, place('to-overview', '#overview', 'Overview'), place('to-queue', '#queue', 'Queue')),
    h('span', { id: 'progress' }),
    h('button', { class: 'quiet', id: 'files', onclick: files }, 'Labels'), h('button', { class: 'quiet', id: 'theme', onclick: changeTheme }, 'Theme'), h('button', { class: 'quiet', id: 'help', 'aria-label': 'Help', onclick: help }, '?'));
}

theme();
frame();
route(); // the overview needs no index
requestAnimationFrame(() => setTimeout(async () => {
  try {
    await loadIndex();
    labels.load();
    route();
    document.documentElement.dataset.ready = 'true';
  } catch (error) {
    fill(byId('main'), h('p', { class: 'empty' }, `The index of this report could not be read: ${error.message}`));
  }
}));
addEventListener('hashchange', route);
addEventListener('keydown', onKey);
// Paper cannot be unfolded.
addEventListener('beforeprint', () => document.querySelectorAll('details:not([open])').forEach((d) => { d.open = true; d.dataset.folded = ''; }));
addEventListener('afterprint', () => document.querySelectorAll('[data-folded]').forEach((d) => { d.open = false; delete d.dataset.folded; }));
addEventListener('resize', () => byId('rows') && queue.draw());
