// The run as a whole.

const overview = {
  render() {
    fill(
      byId('main'),
      h(
        'div.overview',
        this.headline(),
        this.counts(),
        h('div.column', this.verdicts(), this.flags()),
        h('div.column', this.histogram(), this.sites()),
        this.siteCards(),
        this.unjudged(),
        this.signals(),
        this.facts(),
      ),
    );
  },

  headline() {
    const bad = (run.verdict.reject || 0) + (run.verdict.review || 0);
    const sentence = !run.scored
      ? 'No page was scored.'
      : bad
        ? `${plural(bad, 'page')} of ${count(run.scored)} ${bad === 1 ? 'needs' : 'need'} a look.`
        : `None of ${plural(run.scored, 'page')} stands out.`;
    return h(
      'div.headline',
      h('h1', sentence),
      run.scored > 0 && h('a.button.primary', { href: viewOf('') }, 'Open the queue'),
    );
  },

  counts() {
    const sum = run.scored + run.skipped + run.rejected;
    const cell = (name, value, about) => h('div', h('dt', name), h('dd', count(value), h('small', about)));
    return h(
      'section',
      { 'aria-label': 'Counts' },
      h(
        'dl.counts',
        cell('Records', run.records, 'read from the input'),
        cell('Scored', run.scored, plural(run.words, 'word')),
        cell('Skipped', run.skipped, 'sound, but no page to score'),
        cell('Rejected', run.rejected, 'could not be read'),
      ),
      h(
        'p',
        { class: sum === run.records ? 'note' : 'note warning' },
        sum === run.records
          ? 'Scored, skipped and rejected add up to the records read.'
          : `Scored, skipped and rejected add up to ${count(sum)}, not to ${count(run.records)}: this run is not complete.`,
      ),
      run.listed < run.scored && h('p.note.sample', sampleNote()),
    );
  },

  verdicts() {
    const total = run.scored;
    const given = VERDICTS.filter((verdict) => run.verdict[verdict]);
    return panel(
      'Verdicts',
      h(
        'div.bar',
        { 'aria-hidden': 'true' },
        given.map((v) => h('i', { class: v, style: { flexGrow: run.verdict[v] } })),
      ),
      h(
        'ul.tally',
        given.map((v) => tallyLine(viewOf(`verdict:${v}`), [h('i', { class: `dot ${v}` }), v], run.verdict[v], total)),
      ),
    );
  },

  flags() {
    const most = Math.max(1, ...Object.values(run.flag));
    const lines = Object.entries(run.flag).sort((a, b) => b[1] - a[1]);
    return panel(
      'Flags',
      lines.length === 0 && h('p.note', 'No signal flagged a page.'),
      h(
        'ul.tally',
        lines.map(([id, n]) =>
          tallyLine(
            viewOf(`flag:${id}`),
            [chip(id), words(id)],
            n,
            run.scored,
            h('i.meter', { style: { width: `${(100 * n) / most}%` } }),
          ),
        ),
      ),
    );
  },

  histogram() {
    const bins = [...run.histogram.keep.keys()];
    const total = (b) => RATED.reduce((sum, v) => sum + run.histogram[v][b], 0);
    const most = Math.max(1, ...bins.map(total));
    const step = 100 / bins.length;
    const range = (b) => `quality>=${b * step}` + (b === bins.length - 1 ? '' : ` quality<${(b + 1) * step}`);
    const bars = bins.map((b) => {
      let top = 130;
      return h(
        'svg:a',
        {
          href: viewOf(range(b)),
          'aria-label': `${plural(total(b), 'page')} of quality ${b * step} to ${(b + 1) * step}`,
        },
        h('rect.hit', { x: b * 30, y: 0, width: 30, height: 130 }),
        [...RATED].reverse().map((v) => {
          const height = (120 * run.histogram[v][b]) / most;
          top -= height;
          return height > 0 && h('rect', { class: v, x: b * 30 + 2, y: top, width: 26, height });
        }),
      );
    });
    const lines = run.verdicts
      .filter((line) => line.qualityBelow !== null)
      .map((line) => {
        const x = 6 * line.qualityBelow;
        return [
          h('line', { x1: x, x2: x, y1: 0, y2: 134 }),
          h('text', { x: x - 5, y: 9, 'text-anchor': 'end' }, line.verdict),
        ];
      });
    const axis = [0, 20, 40, 60, 80, 100].map((q) =>
      h('text.axis', { x: 6 * q, y: 148, 'text-anchor': q === 0 ? 'start' : q === 100 ? 'end' : 'middle' }, q),
    );
    return panel(
      'Quality',
      h(
        'svg.histogram',
        { viewBox: '0 0 600 152', role: 'group', 'aria-label': 'Pages by quality' },
        bars,
        lines,
        axis,
      ),
      h(
        'details',
        h('summary', 'As a table'),
        table(
          ['Quality', ...RATED],
          bins.map((b) => [`${b * step}–${(b + 1) * step}`, ...RATED.map((v) => count(run.histogram[v][b]))]),
        ),
      ),
    );
  },

  sites() {
    const worst = run.sites.filter((site) => site.flagged > 0);
    const rows = (list) =>
      list.map((s) => [
        h('a', { href: viewOf(`site:${quoted(s.site)}`) }, visible(s.site)),
        count(s.pages),
        count(s.flagged),
        percent(s.flagged, s.pages),
        s.quality === null ? '–' : tenth(s.quality),
      ]);
    const head = ['Site', 'Pages', 'Flagged', 'Share', 'Mean quality'];
    return panel(
      'Sites with most flagged pages',
      worst.length === 0 && h('p.note', 'No site has a flagged page.'),
      worst.length > 0 && table(head, rows(worst.slice(0, 8))),
      worst.length > 8 &&
        h('details', h('summary', `${count(worst.length - 8)} more`), table(head, rows(worst.slice(8)))),
    );
  },

  /** The worst sites whole: their shares by signal, what their pages have in common, what they share. */
  siteCards() {
    const cards = run.siteCards || [];
    return (
      cards.length > 0 &&
      panel(
        'Sites as a whole',
        h('p.note', 'Shares with their 95 % intervals, of pages on which the signal was measured. The folder “sites” has all sites.'),
        cards.slice(0, 8).map(siteCard),
        cards.length > 8 && h('details', h('summary', `${count(cards.length - 8)} more`), cards.slice(8).map(siteCard)),
      )
    );
  },

  unjudged() {
    const part = (title, times, link) =>
      Object.keys(times).length > 0 &&
      h(
        'div',
        h('h3', title),
        h(
          'ul.tally',
          Object.entries(times).map(([id, n]) => tallyLine(link && link(id), [words(id)], n)),
        ),
      );
    const parts = [
      run.verdict.undecided &&
        part('Pages without a verdict', { 'another language, or too little text': run.verdict.undecided }, () =>
          viewOf('verdict:undecided'),
        ),
      part('Signals that failed', run.failed, (id) => viewOf(`failed:${id}`)),
      part('Signals with nothing to say', run.unmeasured, (id) => viewOf(`unmeasured:${id}`)),
      part('Records skipped', run.skip),
      part('Records rejected', run.reject),
    ].filter(Boolean);
    return panel(
      'What could not be judged',
      parts.length ? h('div.parts', parts) : h('p.note', 'Everything was judged.'),
    );
  },

  signals() {
    const number = (n) => (n === null ? '–' : figure(n));
    return panel(
      'How pages are judged',
      h(
        'p.note',
        'A page starts at 100. Each signal takes points, from none at its good value to its whole weight at its bad value.',
      ),
      table(
        ['Signal', 'What is seen', 'Good', 'Bad', 'Unit', 'Weight', 'Why'],
        run.signals.map((s) => [
          [chip(s.id), words(s.id)],
          s.summary,
          number(s.good),
          number(s.bad),
          s.unit,
          s.weight ? figure(s.weight) : 'shown only',
          s.why || '',
        ]),
      ),
      h(
        'ul.lines',
        run.verdicts.map((line) =>
          h(
            'li',
            h('i', { class: `dot ${line.verdict}` }),
            `${line.verdict}: ${conditionsOf(line)}`,
            line.why && h('small', line.why),
          ),
        ),
      ),
    );
  },

  facts() {
    const facts = { Run: run.run, Policy: run.policy, Winnow: run.winnow, ...run.details };
    return panel(
      'This run',
      h(
        'dl.facts',
        Object.entries(facts).map(([key, value]) =>
          h('div', h('dt', key[0].toUpperCase() + key.slice(1)), h('dd', visible(value))),
        ),
      ),
    );
  },
};

/** A site: what of its pages is flagged, and why it may be one operation with others. */
function siteCard(site) {
  const facts = (title, list, line) =>
    list.length > 0 &&
    h(
      'div',
      h('h3', title),
      h(
        'ul',
        list.map((item) => h('li', line(item))),
      ),
    );
  const others = (mark) =>
    ` on ${plural(mark.pages, 'page')}, and on sites of ${plural(mark.owners - 1, 'other owner')}: ${mark.others.map(visible).join(', ')}`;
  return h(
    'details.sitecard',
    h(
      'summary',
      h('strong', visible(site.site)),
      ` ${plural(site.pages, 'page')}, ${count(site.flagged.flagged)} flagged (${interval(site.flagged)})`,
      site.blocked && h('span.flag', 'blocklist'),
    ),
    h('p', h('a', { href: viewOf(`site:${quoted(site.site)}`) }, 'Its pages in the queue')),
    site.blocked && h('p', shown(site.blocked)),
    facts(
      'Flagged, by signal',
      site.signals.filter((s) => s.flagged > 0),
      (s) => `${words(s.id)}: ${count(s.flagged)} of ${count(s.measured)} (${interval(s)})`,
    ),
    facts('Titles with one slot', site.titlePatterns, (p) => [
      h('bdi', shown(p.pattern)),
      ` on ${plural(p.pages, 'page')}: `,
      shown(p.filled.join(', ')),
    ]),
    facts('Affiliate ids of other sites too', site.affiliates, (a) => [visible(a.network), others(a)]),
    facts('Calls of other sites too', site.calls, (c) => [h('q', shown(c.line)), others(c)]),
    facts('Lines of its template', site.templateLines, (l) => [h('q', shown(l.line)), ` on ${plural(l.pages, 'page')}`]),
    facts('Worst pages', site.worst, pageLine),
    facts('Typical pages', site.typical, pageLine),
  );
}

const pageLine = (page) => [
  page.quality === null ? page.verdict : tenth(page.quality),
  ' ',
  h('bdi', shown(page.title || '(no title)')),
  page.url && [' ', h('span.url', placeOf(page.url))],
];
const interval = (s) =>
  s.share === null ? 'not measured' : `${percent(s.share, 1)}, ${percent(s.low, 1)} to ${percent(s.high, 1)}`;

function sampleNote() {
  const standing = run.standingOut;
  return `The queue lists ${count(run.listed)} of ${plural(run.scored, 'page')}: ${count(standing)} that stand out first, then a sample of the others in which low quality weighs more. Every count on this page is of all pages.`;
}
