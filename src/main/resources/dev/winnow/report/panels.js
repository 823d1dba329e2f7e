// The parts of a card, each from a page to an element.

// In the order of the card. Panels return null where the page has nothing for them.
const PANELS = [headPanel, verdictPanel, pointsPanel, spunPanel, besidePanel, linksPanel, textPanel, sourcePanel];

function headPanel(page) {
  const archive =
    /^https?:\/\//i.test(page.url || '') &&
    `https://web.archive.org/web/${(page.fetched || '').replace(/\D/g, '').slice(0, 14) || '2'}/${page.url}`;
  return h(
    'header.cardhead',
    h(
      'div',
      h('h2', page.title ? h('bdi', shown(page.title)) : '(no title)'),
      h('p.url', page.url ? defang(page.url) : visible(page.file)),
      h(
        'p.meta',
        [page.type, plural(page.words, 'word'), page.language, page.fetched && visible(page.fetched.slice(0, 10))]
          .filter(Boolean)
          .join(' · '),
        page.url && h('button.link', { onclick: () => copy(page.url, 'URL') }, 'Copy URL'),
        h('button.link', { onclick: () => print() }, 'Print'),
        archive && h('a', { href: archive, target: '_blank', rel: 'noopener noreferrer nofollow' }, 'Archived copy'),
      ),
    ),
    h(
      'div',
      { class: `quality ${page.verdict}` },
      page.verdict !== 'undecided' && h('b', tenth(page.quality)),
      h('span', page.verdict),
    ),
  );
}

/** The verdict with the rule that gave it; of an undecided page why there is none. */
function verdictPanel(page) {
  if (page.verdict === 'undecided') {
    const silent = page.signals.filter((s) => s.outcome !== 'measured').map((s) => s.id);
    const unsaid = page.signals.filter((s) => s.weight > 0 && s.outcome !== 'measured' && s.message);
    return h(
      'section.because.undecided',
      { 'aria-label': 'Verdict' },
      h('p', h('strong', 'Undecided: '), `${undecided(page.language, silent)}.`),
      unsaid.length > 0 &&
        h(
          'ul',
          unsaid.map((s) => h('li', `${words(s.id)}: `, shown(s.message))),
        ),
    );
  }
  const rule = run.verdicts.find((line) => line.verdict === page.verdict && holds(line, page));
  return h(
    'section',
    { class: `because ${page.verdict}`, 'aria-label': 'Verdict' },
    h(
      'p',
      h('strong', `${page.verdict[0].toUpperCase()}${page.verdict.slice(1)}`),
      rule && ` by the rule “${conditionsOf(rule)}”`,
      page.flags.length > 0 && [': ', page.flags.map(words).join(', ')],
      '.',
    ),
    rule?.why && h('small', `The policy says why: ${rule.why}.`),
  );
}

/** Whether a rule of the policy holds for a page. */
const holds = (rule, page) =>
  (rule.qualityBelow === null || page.quality < rule.qualityBelow) &&
  (rule.flagsAtLeast === null || page.flags.length >= rule.flagsAtLeast) &&
  (!rule.flagged.length || rule.flagged.some((id) => page.flags.includes(id))) &&
  (!rule.types.length || rule.types.includes(page.type) === rule.ofType);

/** quality below 70, at least 1 flag */
function conditionsOf(rule) {
  const many = rule.flagsAtLeast;
  return (
    [
      rule.qualityBelow !== null && `quality below ${figure(rule.qualityBelow)}`,
      many !== null && `at least ${plural(many, 'flag')}`,
      rule.flagged.length > 0 && `flag ${rule.flagged.join(' or ')}`,
      rule.types.length > 0 && `${rule.ofType ? '' : 'not '}of type ${rule.types.join(' or ')}`,
    ]
      .filter(Boolean)
      .join(', ') || 'none of the rules above holds'
  );
}

function pointsPanel(page, located) {
  const paid = page.signals.filter((s) => s.points > 0);
  const sum = ['100', ...paid.map((s) => exact(s.points))].join(' − ') + ` = ${exact(page.quality)}`;
  const quiet = page.signals.filter((s) => !countsAgainst(page, s));
  const rows = (list) =>
    h(
      'div.signals',
      list.map((s) => signalRow(page, s, located)),
    );
  const loud = page.signals.filter((s) => !quiet.includes(s)).sort((a, b) => b.points - a.points);
  return h(
    'section',
    { 'aria-label': 'Points' },
    page.verdict !== 'undecided' && [
      h(
        'div.points',
        { 'aria-hidden': 'true' },
        h('i.rest', { style: { flexGrow: page.quality } }),
        paid.map((s) => h('i', { class: styleOf(s.id), style: { flexGrow: s.points } })),
      ),
      h('p.sum', sum),
    ],
    rows(loud),
    quiet.length > 0 &&
      h('details.quietsignals', h('summary', `${plural(quiet.length, 'signal')} took nothing`), rows(quiet)),
  );
}

// What honest pages have in common with the fault, for the reviewer to rule out.
const HONEST = {
  'keyword-stuffing':
    'leaflets, glossaries, questions and answers, reference lists, where each naming belongs to its sentence.',
  'repeated-affiliate-links':
    'a practice’s own telephone and booking buttons; few, marked and disclosed links in a review that tested something.',
  'spun-text':
    'translations, learners of English, old prose and terms of a field, where the odd wording is consistent.',
  'machine-leftovers':
    'pages about chatbots, templates or typography, quotations and sample letters, where the wording is shown and not left.',
  'spun-siblings': 'two editions or two translations of one text, which name each other or one author.',
  'doorway-pattern': 'branches that exist, each with a street and people of its own, on pages that say little else.',
  'shared-affiliate-id': 'sites of one publisher that says so, articles given to partners, links that a theme or plugin puts in.',
};

const STRONGEST = 3; // places of a signal that its row quotes

/** The strongest places of a signal, each wording once; the text below has them all. */
function strongest(page, s, { places }) {
  const wordings = new Map();
  for (const place of places.filter((p) => p.signal === s.id && p.counts).sort((a, b) => a.rank - b.rank)) {
    const said = place.quote || place.facts.words || '';
    if (said) wordings.set(said, [...(wordings.get(said) || []), place]);
  }
  const quotes = [...wordings].slice(0, STRONGEST);
  return (
    quotes.length > 0 &&
    h(
      'ol.strongest',
      { 'aria-label': 'Strongest evidence' },
      quotes.map(([said, list]) =>
        h(
          'li',
          jump(list[0], said.length > 160 ? `${said.slice(0, 160)}…` : said),
          list[0].expected && [isBeside(list[0]) ? ' ↔ ' : ' → ', h('ins', shown(list[0].expected))],
          list.length > 1 && h('small', ` ${count(list.length)} times`),
        ),
      ),
      wordings.size > quotes.length && h('li.note', `and ${plural(wordings.size - quotes.length, 'more wording')} in the text`),
    )
  );
}

function signalRow(page, s, located) {
  const fact = run.signals.find((signal) => signal.id === s.id);
  const flagged = page.flags.includes(s.id);
  const value = s.outcome === 'measured' ? `${figure(s.value)} ${s.unit}` : s.outcome.replace('-', ' ');
  const reading =
    fact &&
    fact.bad !== null &&
    s.outcome === 'measured' &&
    `severity ${s.severity.toFixed(2)}, from 0 at ${figure(fact.good)} to 1 at ${figure(fact.bad)}`;
  const weight = s.weight > 0 ? `weight ${figure(s.weight)}` : 'shown, not counted';
  return h(
    'div',
    { class: `signal ${s.outcome}` },
    chip(s.id),
    h(
      'div',
      h('strong', words(s.id)),
      flagged && h('span.flag', 'flag'),
      h('p', shown(s.message || '')),
      h(
        'small',
        visible(
          [
            value,
            reading,
            weight,
            s.paidBy && `counted under ${words(s.paidBy)}`,
            s.found > s.evidence?.length && `${count(s.evidence.length)} of ${count(s.found)} places shown`,
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
      strongest(page, s, located),
      flagged && s.id in HONEST && h('p.honest', h('small', `Honest look-alikes: ${HONEST[s.id]}`)),
    ),
    h('b.taken', s.points > 0 ? `−${exact(s.points)}` : ''),
    h(
      'button.quiet',
      {
        'data-dispute': s.id,
        'aria-pressed': 'false',
        title: flagged ? 'This flag is wrong' : 'A flag is missing here',
        onclick: () => dispute(s.id),
      },
      flagged ? 'Wrong flag' : 'Flag missing',
      numberOf(s.id) < 10 && h('kbd', numberOf(s.id)), // one key
    ),
  );
}

function spunPanel(page, { places }) {
  const spun = new Map(); // the same swap once, with its places
  for (const place of places.filter((p) => p.expected && p.counts && !isBeside(p))) {
    const key = `${place.quote}\n${place.expected}`;
    spun.set(key, [...(spun.get(key) || []), place]);
  }
  const rows = [...spun.values()].map((list) => [
    jump(list[0], list[0].quote),
    h('ins', shown(list[0].expected)),
    count(list.length),
    h('small', shown(list[0].note || '')),
  ]);
  return (
    rows.length > 0 &&
    fold(
      `${plural(rows.length, 'phrase')} beside what is usual`,
      h('div.swaps', longTable(['In the text', 'Expected', 'Times', 'Why'], rows)),
    )
  );
}

/** Two texts side by side: the lines of this page that differ, and how the other page has them. */
function besidePanel(page, located) {
  const held = located.places.filter((p) => p.expected && p.counts && isBeside(p) && p.end > p.start);
  const others = [...new Set(held.map((p) => p.facts.page))];
  return others.map((id) => {
    const places = held.filter((p) => p.facts.page === id);
    const { url, wording } = places[0].facts;
    const rows = linesAround(page.text, places).map((line) =>
      h('div.pair', h('p', sideOf(page.text, line, false)), h('p', sideOf(page.text, line, true))),
    );
    const first = 4;
    return fold(
      'Two texts side by side',
      h('div.pair.head', h('b', 'This page'), h('b', h('span.url', url ? defang(url) : visible(id)))),
      h('div.pairs', { dir: 'auto' }, rows.slice(0, first)),
      rows.length > first &&
        h('details.more', h('summary', `${plural(rows.length - first, 'more line')}`), h('div.pairs', rows.slice(first))),
      h(
        'p.note',
        wording === 'original' && h('strong', 'The other page is held to be the original: its wording is the one that the group shares. '),
        `${plural(places.length, 'place')} marked. Between the marks both columns have this page’s words.`,
      ),
    );
  });
}

/** The lines that hold places, each with its places; long lines are cut around them. */
function linesAround(text, places) {
  const lines = [];
  const around = 160; // characters
  for (const place of places) {
    const last = lines[lines.length - 1];
    if (last && (place.start <= last.end || !text.slice(last.end, place.start).includes('\n')) && place.start - last.end < around) {
      if (place.start >= last.places[last.places.length - 1].end) last.places.push(place);
    } else lines.push({ places: [place], start: 0, end: 0 });
    const line = lines[lines.length - 1];
    const head = line.places[0].start;
    const tail = line.places[line.places.length - 1].end;
    const before = text.slice(Math.max(0, head - around), head);
    const after = text.slice(tail, tail + around);
    line.start = head - (before.length - 1 - before.lastIndexOf('\n'));
    line.end = tail + (after.includes('\n') ? after.indexOf('\n') : after.length);
  }
  return lines;
}

/** One side of a line, its swaps marked. */
function sideOf(text, line, other) {
  const nodes = [];
  let at = line.start;
  for (const place of line.places) {
    nodes.push(shown(text.slice(at, place.start)));
    nodes.push(other ? h('ins', shown(place.expected)) : h('mark', { class: styleOf(place.signal) }, shown(text.slice(place.start, place.end))));
    at = place.end;
  }
  nodes.push(shown(text.slice(at, line.end)));
  return nodes;
}

const ROWS_SHOWN = 5;

/** A table whose tail waits behind a click. */
function longTable(head, rows) {
  const tail = rows.slice(ROWS_SHOWN);
  return [
    table(head, rows.slice(0, ROWS_SHOWN)),
    tail.length > 0 && h('details.more', h('summary', `${count(tail.length)} more`), table(head, tail)),
  ];
}

function linksPanel(page, located) {
  const groups = new Map();
  for (const link of page.links.affiliate) groups.set(link.target, [...(groups.get(link.target) || []), link]);
  const targets = [...groups.values()].sort((a, b) => b.length - a.length);
  const calls = page.links.calls.filter((call) => call.times > 1 || call.target);
  const units = unitOffsets(page.text, [
    ...page.links.affiliate.map((l) => l.start),
    ...page.links.calls.flatMap((c) => c.places.map((p) => p[0])),
  ]);
  const linked = (text, offset) => {
    const at = units.get(offset);
    const place = located.places.find((p) => p.counts && p.start <= at && at < p.end);
    return place ? jump(place, text) : shown(text);
  };
  const title = [
    targets.length && plural(page.links.affiliates, 'affiliate link'),
    calls.length && `${plural(calls.length, 'call')} to action`,
  ]
    .filter(Boolean)
    .join(', ');
  return (
    title &&
    fold(
      title,
      targets.length > 0 &&
        longTable(
          ['Target', 'Network', 'Links', 'Anchor'],
          targets.map((list) => [
            h('span.url', defang(list[0].target)),
            [
              list[0].network,
              list[0].merchant &&
                !list[0].target.includes(list[0].merchant) &&
                h('small', ` ${visible(list[0].merchant)}`),
            ],
            count(list.length),
            linked(list[0].anchor, list[0].start),
          ]),
        ),
      calls.length > 0 &&
        longTable(
          ['Call to action', 'Places', 'Wordings', 'Leads to', 'Marked as'],
          calls.map((c) => [
            linked(c.line, c.places[0]?.[0]),
            count(c.times),
            count(c.wordings),
            c.target ? h('span.url', defang(c.target)) : '–',
            [...c.rel, c.disclosed ? 'disclosed before' : ''].filter(Boolean).join(', ') || '–',
          ]),
        ),
      page.links.total > 0 &&
        h(
          'p.note',
          `${plural(page.links.total, 'link')}, ${count(page.links.external)} to other sites, ${count(page.links.nofollow)} nofollow or sponsored. `,
          targets.length > 0 &&
            (page.links.disclosure ? 'The page says that its links pay.' : 'The page does not say that its links pay.'),
          ' Links that stand together and lead to one target are one place.',
        ),
    )
  );
}

function textPanel(page) {
  const cut = page.characters - codePoints(page.text);
  return h(
    'section.textpanel',
    { 'aria-label': 'Text' },
    h(
      'div.toolbar',
      h('button', { 'aria-label': 'Previous evidence', onclick: () => trail.step(-1) }, '‹', h('kbd', '[')),
      h('button', { 'aria-label': 'Next evidence', onclick: () => trail.step(1) }, h('kbd', ']'), '›'),
      h('div', { id: 'legend', role: 'group', 'aria-label': 'Marks' }),
      h('p', { id: 'place', 'aria-live': 'polite' }),
    ),
    h('div.text', { id: 'text', dir: 'auto' }),
    cut > 0 && h('p.note', `The page goes on for ${plural(cut, 'more character')}.`),
  );
}

function sourcePanel(page) {
  const facts = {
    Id: page.id,
    File: page.file,
    Offset: String(page.offset),
    Record: page.recordId,
    Digest: page.digest,
    Charset: page.charset,
    Policy: page.policy,
  };
  return h(
    'details.fold',
    h('summary', 'Source'),
    h(
      'dl.facts',
      Object.entries(facts)
        .filter(([, v]) => v)
        .map(([k, v]) => h('div', h('dt', k), h('dd', visible(v)))),
      Object.entries(page.corpus).map(([k, v]) => h('div', h('dt', k), h('dd', figure(v)))),
    ),
  );
}

const fold = (title, ...children) => h('details.fold', { open: true }, h('summary', title), children);
const jump = (place, text) => h('button.link', { onclick: () => card.goTo(place) }, shown(text));
