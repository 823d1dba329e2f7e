// This run beside others: one as a baseline, page by page, and all of them as a history. A page on disk must not read the
// files beside it, so the reviewer chooses the report.json of the other runs.

const runs = {
  others: [], // report.json of other runs, oldest first
  base: null,

  render() {
    const status = h('p.note', { role: 'status', id: 'runs-status' });
    const chooser = h('input', {
      type: 'file',
      id: 'reports',
      accept: '.json',
      multiple: true,
      'aria-label': 'report.json of other runs',
      onchange: async (event) => {
        const broken = [];
        for (const file of event.target.files) await this.add(file).catch(() => broken.push(file.name));
        this.render();
        if (broken.length) byId('runs-status').textContent = `No report of a run: ${broken.map(visible).join(', ')}`;
      },
    });
    fill(
      byId('main'),
      h(
        'div.overview',
        h('div.headline', h('h1', 'This run and others')),
        panel(
          'Other runs',
          h('p', 'Choose ', h('code', 'report/report.json'), ' of one run or of many nights. Nothing leaves this page.'),
          chooser,
          status,
        ),
        this.others.length > 0 && [this.history(), this.comparison()],
      ),
    );
  },

  async add(file) {
    const report = JSON.parse(await file.text());
    if (report.schema !== run.schema || !Array.isArray(report.pages?.id)) throw new TypeError('no report');
    const same = (other) => other.run === report.run && other.details.started === report.details.started;
    if (!same(run) && !this.others.some(same)) this.others.push(report);
    this.others.sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    this.base = this.others.filter((other) => startOf(other) <= startOf(run)).pop() || this.others[0] || null;
  },

  history() {
    const all = [...this.others, run].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
    const flags = [...new Set(all.flatMap((r) => Object.keys(r.flag)))].sort((a, b) => numberOf(a) - numberOf(b));
    return panel(
      'History',
      h(
        'div.nights',
        { 'aria-hidden': 'true' },
        all.map((r) =>
          h(
            'div',
            { title: whose(r) },
            VERDICTS.map((v) => r.verdict[v] > 0 && h('i', { class: v, style: { flexGrow: r.verdict[v] } })),
          ),
        ),
      ),
      table(
        ['Run', 'Started', 'Scored', 'Rejects', ...VERDICTS, ...flags.map(words)],
        all.map((r) => [
          h(r === run ? 'b' : 'span', visible(r.details.name || r.run)),
          startOf(r).slice(0, 16).replace('T', ' '),
          count(r.scored),
          count(r.rejected),
          ...VERDICTS.map((v) => percent(r.verdict[v] || 0, r.scored)),
          ...flags.map((id) => percent(r.flag[id] || 0, r.scored)),
        ]),
      ),
    );
  },

  comparison() {
    const { base } = this;
    const changes = changesSince(base);
    const kinds = Object.entries(changes).filter(([kind]) => kind !== 'unchanged');
    const sampled = base.listed < base.scored || run.listed < run.scored;
    return panel(
      'Page by page',
      h(
        'label.field',
        'This run beside',
        h(
          'select',
          {
            id: 'baseline',
            'data-key': 'baseline',
            onchange: (event) => {
              this.base = this.others[event.target.value];
              redraw('main', () => this.render());
            },
          },
          this.others.map((r, n) => h('option', { value: n, selected: r === base }, whose(r))),
        ),
      ),
      base.policy !== run.policy && h('p.note', `The policies differ: ${visible(base.policy)} before, ${visible(run.policy)} now.`),
      sampled && h('p.note', 'One of the reports lists a sample: pages that it leaves out count as new or gone.'),
      h(
        'ul.tally',
        Object.entries(changes).map(([kind, list]) => h('li', h('div', h('span.name', kind), h('b', count(list.length))))),
      ),
      kinds.map(
        ([kind, list]) =>
          list.length > 0 &&
          h(
            'details',
            { open: kind === 'new faults' },
            h('summary', `${count(list.length)} ${kind}`),
            table(['Page', 'Before', 'Now', 'Flags now'], list.slice(0, CHANGES_SHOWN).map(changeCells)),
            list.length > CHANGES_SHOWN && h('p.note', `and ${count(list.length - CHANGES_SHOWN)} more`),
          ),
      ),
    );
  },
};

const CHANGES_SHOWN = 200;
const startOf = (report) => report.details.started || '';

/** Pages of this run and of another one, by what became of them; a page is known by its id, else by its URL. */
function changesSince(base) {
  const atId = new Map(base.pages.id.map((id, i) => [id, i]));
  const atUrl = new Map(); // pages without a URL share the name of their file, which tells nothing
  base.pages.url.forEach((url, i) => atUrl.set(url, atUrl.has(url) ? undefined : i));
  const of = (columns, name, i) => columns[name].values[columns[name].codes[i]];
  const bad = (columns, i) => ['reject', 'review'].includes(of(columns, 'verdict', i));
  const changes = { 'new faults': [], resolved: [], 'judged otherwise': [], unchanged: [], new: [], gone: [] };
  const seen = new Set();
  for (let now = 0; now < pages.count; now++) {
    const before = atId.get(pages.id[now]) ?? atUrl.get(pages.url[now]);
    const change = { now, before, base: base.pages };
    if (before === undefined) {
      changes[bad(pages, now) ? 'new faults' : 'new'].push(change);
      continue;
    }
    seen.add(before);
    const moved =
      verdictOf(now) !== of(base.pages, 'verdict', before) ||
      flagsOf(now).join() !== of(base.pages, 'flags', before).join();
    const kind = !moved ? 'unchanged' : bad(pages, now) === bad(base.pages, before) ? 'judged otherwise' : bad(pages, now) ? 'new faults' : 'resolved';
    changes[kind].push(change);
  }
  base.pages.id.forEach((id, before) => seen.has(before) || changes.gone.push({ before, base: base.pages }));
  return changes;
}

function changeCells({ now, before, base }) {
  const was = before !== undefined && base.verdict.values[base.verdict.codes[before]];
  const title = now === undefined ? base.title[before] : pages.title[now];
  const name = h('bdi', visible(title) || '(no title)');
  const say = (verdict, quality) => `${verdict}${verdict === 'undecided' ? '' : ` ${tenth(quality)}`}`;
  return [
    now === undefined ? name : h('a', { href: viewOf('', { page: pages.id[now] }) }, name),
    was ? say(was, base.quality[before]) : '–',
    now === undefined ? '–' : say(verdictOf(now), pages.quality[now]),
    now === undefined ? '' : flagsOf(now).map(chip),
  ];
}
