// One page: its points, its evidence, its text, and what the reviewer says.

const HIGHLIGHTS = 1000; // of what was searched; more slow the page down

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
      redraw('judge', () => this.render());
    } catch (error) {
      if (this.open === i) fill(root, h('p.empty', `${error.message}. Keep the folder “data” beside this file.`));
    }
    if (this.open === i) root.removeAttribute('aria-busy');
  },

  close() {
    this.open = -1;
    this.page = null;
    trail.start([]);
    fill(byId('card'), h('p.empty', 'Choose a page, or press ', h('kbd', 'j'), '.'));
  },

  render() {
    const located = placesOf(this.page);
    this.located = located;
    this.on = new Set(this.page.signals.filter((signal) => countsAgainst(this.page, signal)).map((signal) => signal.id));
    fill(
      byId('card'),
      h('button.quiet.back', { onclick: () => visit(viewOf(queue.query, queue.sorted())) }, '‹ Back to the list'),
      h(
        'div.sheet',
        PANELS.map((render) => render(this.page, located)),
      ),
      h('div.judge', { id: 'judge' }),
    );
    byId('card').scrollTop = 0;
    this.marks();
    this.judgement();
  },

  /** The marks of the signals that are switched on; at first those that count. */
  marks() {
    const { places } = this.located;
    const marked = places.filter((place) => this.on.has(place.signal));
    trail.start(marked);
    fill(byId('text'), markedText(this.page.text, { ...this.located, places: marked }));
    this.found();
    fill(byId('place'), marked.length ? `${plural(marked.length, 'place')} marked` : 'No place is marked');
    redraw('legend', () => this.legend());
  },

  legend() {
    const { places } = this.located;
    const ids = [...new Set(places.map((place) => place.signal))].sort((a, b) => numberOf(a) - numberOf(b));
    fill(
      byId('legend'),
      ids.map((id) =>
        h(
          'button',
          {
            'data-key': id,
            'aria-pressed': String(this.on.has(id)),
            onclick: () => {
              if (!this.on.delete(id)) this.on.add(id);
              this.marks();
            },
          },
          chip(id),
          words(id),
          h('small', count(places.filter((place) => place.signal === id).length)),
        ),
      ),
    );
  },

  /** Goes to a place of the text, whose marks may have been switched off. */
  goTo(place) {
    if (!this.on.has(place.signal)) {
      this.on.add(place.signal);
      this.marks();
    }
    trail.go(place);
  },

  /** Marks where the text holds what was searched in it. */
  found() {
    if (!CSS.highlights) return;
    // Not in lower case, which may be longer than the text.
    const phrases = fullText.asked(queue.query).map((t) => new RegExp(t.value.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&'), 'gi'));
    const ranges = [];
    const walk = document.createTreeWalker(byId('text'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      for (const match of phrases.flatMap((phrase) => [...walk.currentNode.data.matchAll(phrase)])) {
        const range = new Range();
        range.setStart(walk.currentNode, match.index);
        range.setEnd(walk.currentNode, match.index + match[0].length);
        ranges.push(range);
      }
    }
    CSS.highlights.set('found', new Highlight(...ranges.slice(0, HIGHLIGHTS)));
  },

  /** The bar of verdicts, alone, so that a verdict moves nothing else. */
  judgement() {
    redraw('judge', () => this.verdicts());
    for (const button of byId('card').querySelectorAll('[data-dispute]')) {
      button.setAttribute('aria-pressed', String(Boolean(labels.get(pages.digest[this.open], button.dataset.dispute))));
    }
  },

  verdicts() {
    const record = labels.get(pages.digest[this.open]);
    const comment = h('input', {
      id: 'comment',
      type: 'text',
      placeholder: 'Comment',
      'aria-label': 'Comment',
      value: record?.comment || '',
      onchange: (event) => labels.set(this.open, this.page, '', { comment: event.target.value.trim() || null }),
      onkeydown: (event) => ['Enter', 'Escape'].includes(event.key) && event.target.blur(),
    });
    fill(
      byId('judge'),
      h(
        'div.verdicts',
        { role: 'group', 'aria-label': 'Your verdict' },
        Object.entries(JUDGEMENTS).map(([verdict, j]) =>
          h(
            'button',
            {
              'data-key': verdict,
              class: `judgement ${verdict}`,
              'aria-pressed': String(record?.verdict === verdict),
              onclick: () => judge(verdict),
            },
            j.label,
            h('kbd', j.key),
          ),
        ),
      ),
      comment,
      h('p.said', saidOf(this.page, record)),
      h('button.quiet', { 'data-key': 'undo', disabled: !labels.history.length, onclick: undo }, 'Undo', h('kbd', 'z')),
    );
  },
};

/** What was said of a page elsewhere: by other reviewers, or by this one when an earlier run showed it. */
function saidOf(page, record) {
  const others = labels
    .others(pages.digest[card.open])
    .map((r) => `${visible(r.reviewer || 'someone')}: ${JUDGEMENTS[r.verdict].done}${r.comment ? `, “${visible(r.comment)}”` : ''}`);
  const earlier =
    record?.verdict &&
    record.run_id !== run.run &&
    `You said so${record.at ? ` on ${visible(record.at.slice(0, 10))}` : ''}, in another run${Number.isFinite(record.score_at_review) ? `, at quality ${tenth(record.score_at_review)}` : ''}`;
  return [earlier, ...others].filter(Boolean).join(' · ');
}
