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
  document.documentElement.dataset.keys = shortcutsOn() ? 'on' : 'off';
  const inQueue = name === '#queue' && pages;
  for (const link of document.querySelectorAll('#top nav a')) link.toggleAttribute('aria-current', false);
  const here = inQueue ? 'to-queue' : name === '#runs' ? 'to-runs' : 'to-overview';
  byId(here).setAttribute('aria-current', 'page');
  if (inQueue) queue.show(new URLSearchParams(rest));
  else {
    queue.shown = false;
    (name === '#runs' && pages ? runs : overview).render();
  }
  progress();
}

function progress() {
  if (!pages) return;
  const reviewed = labels.judged ? `${count(labels.judged)} of ${count(pages.count)} reviewed` : '';
  fill(byId('progress'), reviewed, !labels.kept && h('b.warning', ' not kept: export the labels'));
}

/** Labels came from elsewhere: all that shows them is made anew. */
function relabelled() {
  queue.shown = false;
  route();
  if (card.page && byId('judge')) card.judgement();
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
  const step = labels.undo();
  if (!step) return tell('Nothing to undo');
  tell(step.length > 1 ? `Undone on ${plural(step.length, 'page')}` : 'Undone');
  progress();
  if (step.length === 1) visit(viewOf(queue.query, { ...queue.sorted(), page: step[0].page }), true);
  queue.refresh();
  if (card.page) card.judgement();
}

const KEYS = [
  ['j', 'next page', () => queue.move(1)],
  ['k', 'previous page', () => queue.move(-1)],
  [']', 'next evidence', () => trail.step(1)],
  ['[', 'previous evidence', () => trail.step(-1)],
  ...Object.entries(JUDGEMENTS).map(([verdict, j]) => [
    j.key,
    `${j.label.toLowerCase()}, and on to the next`,
    () => judge(verdict),
  ]),
  ['1–9', 'dispute a signal: a flag is wrong, or missing', null],
  ['c', 'comment', () => byId('comment')?.focus()],
  ['z', 'undo', undo],
  ['l', 'copy the link of this view', () => copyLink()],
  ['/', 'search', () => byId('search')?.focus()],
  ['?', 'this help', () => help()],
];

function onKey(event) {
  const command = (event.ctrlKey || event.altKey) && !event.getModifierState('AltGraph'); // which types a bracket on many keyboards
  if (command || event.metaKey || document.querySelector('dialog[open]')) return;
  if (!shortcutsOn() || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
  const key = KEYS.find(([k]) => k === event.key);
  const signal = card.page?.signals.find((s) => String(numberOf(s.id)) === event.key);
  if (signal && byId('card')) dispute(signal.id);
  else if (key?.[2] && (byId('card') || event.key === '?')) key[2]();
  else return;
  event.preventDefault();
}

const copyLink = () => copy(location.href, 'Link');

function theme(next) {
  if (next) storage.set('winnow.theme', next);
  document.documentElement.dataset.theme = storage.get('winnow.theme') || 'auto';
}

function changeTheme() {
  const dark =
    getComputedStyle(document.documentElement).colorScheme === 'dark' ||
    (document.documentElement.dataset.theme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches);
  theme(dark ? 'light' : 'dark');
}

/** Which run this is: its name, its day and its inputs. */
const whose = ({ run, details }) =>
  [details.name || run, (details.started || '').slice(0, 10), details.inputs?.replace(/, [\d,]+ bytes$/, '') || details.input]
    .filter(Boolean)
    .join(' · ');

function frame() {
  const place = (id, hash, name) => h('a', { id, href: hash }, name);
  fill(
    byId('top'),
    h(
      'a.skip',
      {
        href: '#main',
        onclick: (event) => {
          event.preventDefault();
          byId('main').focus();
        },
      },
      'Skip to content',
    ),
    h(
      'a.brand',
      { href: '#overview' },
      h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: 'M3 5h18l-6.6 8v6l-4.8 2v-8z' })),
      'Winnow',
    ),
    h(
      'nav',
      { 'aria-label': 'Views' },
      place('to-overview', '#overview', 'Overview'),
      place('to-queue', '#queue', 'Queue'),
      place('to-runs', '#runs', 'Runs'),
    ),
    h('span', { id: 'whose', title: visible(run.details.input || '') }, visible(whose(run))),
    h('span', { id: 'progress' }),
    h('button.quiet', { id: 'files', onclick: files }, 'Labels'),
    h('button.quiet', { id: 'theme', onclick: changeTheme }, 'Theme'),
    h('button.quiet', { id: 'help', 'aria-label': 'Help', onclick: help }, '?'),
  );
}

theme();
frame();
route(); // the overview needs no index
requestAnimationFrame(() =>
  setTimeout(async () => {
    try {
      await loadIndex();
      labels.load();
      route();
      document.documentElement.dataset.ready = 'true';
    } catch (error) {
      fill(byId('main'), h('p.empty', `The index of this report could not be read: ${error.message}`));
    }
  }),
);
addEventListener('hashchange', route);
addEventListener('keydown', onKey);
addEventListener('storage', (event) => {
  if (event.key !== LABELS_KEY || !pages) return;
  labels.reload();
  relabelled();
});
// Paper cannot be unfolded.
addEventListener('beforeprint', () =>
  document.querySelectorAll('details:not([open])').forEach((d) => {
    d.open = true;
    d.dataset.folded = '';
  }),
);
addEventListener('afterprint', () =>
  document.querySelectorAll('[data-folded]').forEach((d) => {
    d.open = false;
    delete d.dataset.folded;
  }),
);
addEventListener('resize', () => byId('rows') && queue.draw());
