// Help, and the files that labels go to and come from.

function dialog(title, ...children) {
  const box = h(
    'dialog',
    { 'aria-label': title, onclose: () => box.remove() },
    h('header', h('h2', title), h('button.quiet', { 'aria-label': 'Close', onclick: () => box.close() }, '×')),
    children,
  );
  document.body.append(box);
  box.showModal();
  return box;
}

function help() {
  dialog(
    'Help',
    h(
      'label.switch',
      h('input', {
        type: 'checkbox',
        id: 'shortcuts',
        checked: shortcutsOn(),
        onchange: (event) => {
          storage.set('winnow.shortcuts', event.target.checked ? 'on' : 'off');
          document.documentElement.dataset.keys = shortcutsOn() ? 'on' : 'off';
        },
      }),
      'Single-key shortcuts',
    ),
    h(
      'dl.keys',
      KEYS.map(([key, about]) => h('div', h('dt', h('kbd', key)), h('dd', about))),
    ),
    h('h3', 'Search'),
    h(
      'p',
      'Words look into title, URL and id. More: ',
      [
        'site:example.com',
        'flag:spun-text',
        'verdict:reject,review',
        'quality<40',
        'words>=300',
        'type:product',
        'lang:en',
        'network:clickbank',
        'date:2026-01',
        'label:none',
        'label:conflict',
        'failed:spun-text',
        '"a phrase of title, URL or id"',
        'text:"a phrase of the page"',
      ].map((c) => [h('code', c), ' ']),
      'A leading ! turns a term round. The address of the page is the view: share it.',
    ),
    h('p.note', 'Verdicts stay in this browser until you export them. Quality measures form, not medical truth.'),
  );
}

function files() {
  const status = h('p.note', { role: 'status' });
  const conflicts = h('div', { id: 'conflicts' });
  const chooser = h('input', {
    type: 'file',
    id: 'import',
    accept: '.jsonl',
    'aria-label': 'labels.jsonl to import',
    onchange: async (event) => {
      const [file] = event.target.files;
      if (!file) return;
      const result = labels.take(await file.text());
      labels.save();
      status.textContent = `${plural(result.taken, 'record')} taken over, ${count(result.elsewhere)} of them on pages not listed here; ${count(result.same)} known already, ${count(result.broken)} not understood.`;
      fill(conflicts, conflictList(result.conflicts));
      relabelled();
    },
  });
  dialog(
    'Labels and exports',
    h(
      'label.field',
      'Reviewer',
      h('input', {
        type: 'text',
        id: 'reviewer',
        value: labels.me,
        onchange: (event) => {
          labels.rename(event.target.value.trim());
          relabelled();
        },
      }),
    ),
    h(
      'ul.exports',
      EXPORTS.map((kind) =>
        h(
          'li',
          h(
            'button',
            {
              id: `export-${kind.id}`,
              onclick: () => exportAs(kind).catch((error) => (status.textContent = error.message)),
            },
            kind.label,
          ),
          h('span', kind.about),
        ),
      ),
    ),
    h('h3', 'Import'),
    h('p', 'Lines of a labels.jsonl. Each reviewer keeps a record of their own, and nothing is written over.'),
    chooser,
    status,
    conflicts,
  );
}

const CONFLICTS_SHOWN = 50;

/** What a file says against records of the same reviewer; a click takes one over, or all. */
function conflictList(conflicts) {
  if (!conflicts.length) return null;
  const accept = (list, lines) => {
    list.forEach(({ theirs }) => labels.accept(theirs));
    labels.save();
    lines.forEach((line) => line.replaceChildren('Taken over.'));
    relabelled();
  };
  const said = (r) =>
    `${r.verdict || 'no verdict'}${r.comment ? ` “${visible(r.comment)}”` : ''}${r.at ? ` (${visible(r.at.slice(0, 10))})` : ''}`;
  const lines = conflicts.slice(0, CONFLICTS_SHOWN).map((conflict) => {
    const { mine, theirs } = conflict;
    const line = h(
      'li',
      h('span.url', placeOf(theirs.url || theirs.page_id || '')),
      ` ${theirs.rule_id ? `${words(theirs.rule_id)}: ` : ''}here ${said(mine)}, in the file ${said(theirs)} `,
      h('button', { onclick: () => accept([conflict], [line]) }, 'Take the file’s'),
    );
    return line;
  });
  return [
    h('h3', `${plural(conflicts.length, 'conflict')}, of which nothing was taken over`),
    h('ul', lines),
    conflicts.length > lines.length && h('p.note', `and ${count(conflicts.length - lines.length)} more`),
    h('button', { id: 'take-all', onclick: () => accept(conflicts, lines) }, 'Take all of the file’s'),
  ];
}

/** One verdict on all pages of the view that carry none; one undo takes it back. */
function judgeAll() {
  const open = [...queue.found].filter((i) => !labels.status(pages.digest[i]));
  const status = h('p.note', { role: 'status' });
  const buttons = Object.entries(JUDGEMENTS).map(([verdict, j]) =>
    h(
      'button',
      {
        class: `judgement ${verdict}`,
        onclick: async () => {
          buttons.forEach((button) => (button.disabled = true));
          try {
            await labels.setAll(open, verdict, (n) => (status.textContent = `${count(n)} of ${count(open.length)}`));
            box.close();
            tell(`${plural(open.length, 'page')} ${j.done}`);
          } catch (error) {
            status.textContent = `${error.message}; the pages before it are judged, and one undo takes that back`;
          }
          progress();
          queue.refresh();
          if (card.page) card.judgement();
        },
      },
      j.label,
    ),
  );
  const box = dialog(
    'Judge all of these',
    h(
      'p',
      open.length
        ? `One verdict on ${plural(open.length, 'page')} of this view that you have not judged. One undo takes it back.`
        : 'You have judged every page of this view.',
    ),
    open.length > 0 && h('div.verdicts', { id: 'all-verdicts' }, buttons),
    status,
  );
}
