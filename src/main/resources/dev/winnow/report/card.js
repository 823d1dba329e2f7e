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
      fill(root, h('p.empty', `${error.message}. Keep the folder “data” beside this file.`));
    } finally {
      root.removeAttribute('aria-busy');
    }
  },

  close() {
    this.open = -1;
    this.page = null;
    trail.start([], new Set());
    fill(byId('card'), h('p.empty', 'Choose a page, or press ', h('kbd', 'j'), '.'));
  },

  render() {
    const located = placesOf(this.page);
    this.on = new Set(this.page.signals.filter((signal) => counts(this.page, signal)).map((signal) => signal.id));
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
    this.marks(located);
    this.judgement();
  },

  /** The marks of the signals that are switched on; at first those that count. */
  marks(located) {
    const visible = located.places.filter((place) => this.on.has(place.signal));
    trail.start(located.places, this.on);
    fill(byId('text'), markedText(this.page.text, { ...located, places: visible }));
    this.found();
    fill(byId('place'), visible.length ? `${plural(visible.length, 'place')} marked` : 'No place is marked');
    const kinds = [...new Set(located.places.map((place) => place.signal))].sort((a, b) => numberOf(a) - numberOf(b));
    fill(
      byId('legend'),
      kinds.map((id) =>
        h(
          'button',
          {
            'aria-pressed': String(this.on.has(id)),
            onclick: () => {
              if (!this.on.delete(id)) this.on.add(id);
              this.marks(located);
            },
          },
          chip(id),
          words(id),
          h('small', count(located.places.filter((place) => place.signal === id).length)),
        ),
      ),
    );
  },

  /** Marks where the text holds what was searched in it. */
  found() {
    if (!CSS.highlights) return;
    const phrases = fullText.asked(queue.query).map((t) => t.value.toLowerCase());
    const ranges = [];
    const walk = document.createTreeWalker(byId('text'), NodeFilter.SHOW_TEXT);
    while (walk.nextNode()) {
      const text = walk.currentNode.data.toLowerCase();
      for (const phrase of phrases)
        for (let at = text.indexOf(phrase); at >= 0 && ranges.length < 1000; at = text.indexOf(phrase, at + 1)) {
          const range = new Range();
          range.setStart(walk.currentNode, at);
          range.setEnd(walk.currentNode, at + phrase.length);
          ranges.push(range);
        }
    }
    CSS.highlights.set('found', new Highlight(...ranges));
  },

  /** The bar of verdicts, alone, so that a verdict moves nothing else. */
  judgement() {
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
      h('button.quiet', { disabled: !labels.history.length, onclick: undo }, 'Undo', h('kbd', 'z')),
    );
    for (const button of byId('card').querySelectorAll('[data-dispute]')) {
      button.setAttribute('aria-pressed', String(Boolean(labels.get(pages.digest[this.open], button.dataset.dispute))));
    }
  },
};

/** What was said of a page elsewhere: by other reviewers, or by this one when an earlier run showed it. */
function saidOf(page, record) {
  const others = labels
    .others(pages.digest[card.open])
    .map((r) => `${r.reviewer || 'someone'}: ${JUDGEMENTS[r.verdict].done}${r.comment ? `, “${visible(r.comment)}”` : ''}`);
  const earlier =
    record?.verdict &&
    record.run_id !== run.run &&
    `You said so on ${record.at.slice(0, 10)}, in another run${record.score_at_review === null ? '' : `, at quality ${tenth(record.score_at_review)}`}`;
  return [earlier, ...others].filter(Boolean).join(' · ');
}
