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
        onchange: (event) => storage.set('winnow.shortcuts', event.target.checked ? 'on' : 'off'),
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
      'Words look into title, URL and id. Also ',
      [
        'site:example.com',
        'flag:spun-text',
        'verdict:reject,review',
        'quality<40',
        'words>=300',
        'type:product',
        'lang:en',
        'label:none',
        'failed:spun-text',
        '"a phrase"',
      ].map((c) => [h('code', c), ' ']),
      '. A leading ! turns a term round. The address of the page is the view: share it.',
    ),
    h('p.note', 'Verdicts stay in this browser until you export them. Quality measures form, not medical truth.'),
  );
}

function files() {
  const status = h('p.note', { role: 'status' });
  const chooser = h('input', {
    type: 'file',
    id: 'import',
    accept: '.jsonl',
    'aria-label': 'labels.jsonl to import',
    onchange: async (event) => {
      const result = labels.take(await event.target.files[0].text());
      status.textContent = `${plural(result.taken, 'record')} taken over, ${count(result.older)} older than yours, ${count(result.elsewhere)} on pages not listed here, ${count(result.broken)} not understood.`;
      progress();
      queue.shown = false;
      route();
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
        value: storage.get('winnow.reviewer') || '',
        onchange: (event) => storage.set('winnow.reviewer', event.target.value.trim()),
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
    h('p', 'Lines of a labels.jsonl; the later of two verdicts on a page wins.'),
    chooser,
    status,
  );
}
