// Small parts that several views are made of.

function panel(title, ...children) {
  const id = 'p-' + title.toLowerCase().replace(/\W+/g, '-');
  return h('section', { class: `panel ${id}`, 'aria-labelledby': id }, h('h2', { id }, title), children);
}

/** A line of a list of counts: name, bar, number, share; a link where there is a view of it. */
function tallyLine(href, name, n, total, meter) {
  const inside = [
    h('span.name', name),
    meter && h('span.track', meter),
    h('b', count(n)),
    total > 0 && h('small', percent(n, total)),
  ];
  return h('li', href ? h('a', { href }, inside) : h('div', inside));
}

function table(head, rows) {
  const numeric = (cell) => typeof cell === 'string' && /^[\d.,–\s%]+$/.test(cell);
  return h(
    'div.scroll',
    { tabindex: '0', role: 'region', 'aria-label': head[0] },
    h(
      'table',
      h(
        'thead',
        h(
          'tr',
          head.map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        rows.map((row) =>
          h(
            'tr',
            row.map((cell) => h('td', { class: numeric(cell) && 'number' }, cell)),
          ),
        ),
      ),
    ),
  );
}

/** The number by which a signal is known: on marks, in lists and on the keyboard. */
function chip(id) {
  return h('span', { class: `chip ${styleOf(id)}`, title: words(id) }, numberOf(id));
}

/** A value as the query language takes it. */
const quoted = (value) => (/\s/.test(value) ? `"${value}"` : value);
