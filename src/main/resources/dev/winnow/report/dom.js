// Elements, numbers and crawled text. Nothing here, or anywhere else, turns a string into markup.

const SVG = new Set(['svg', 'svg:a', 'g', 'rect', 'line', 'text', 'path']);

/**
 * An element: h('p.note', { title: '…' }, 'text', h('b', 'more')). Attributes may be left out; on… are
 * handlers; null and false stand for nothing.
 */
function h(selector, ...children) {
  const [name, ...classes] = selector.split('.');
  const element = SVG.has(name)
    ? document.createElementNS('http://www.w3.org/2000/svg', name.replace('svg:', ''))
    : document.createElement(name);
  if (classes.length) element.setAttribute('class', classes.join(' '));
  const attributes = children[0]?.constructor === Object ? children.shift() : {};
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'style')
      Object.assign(element.style, value); // not an attribute: the policy forbids those
    else if (key === 'value') element.value = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  append(element, children);
  return element;
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
}

function fill(element, ...children) {
  element.replaceChildren();
  append(element, children);
  return element;
}

const byId = (id) => document.getElementById(id);
const count = (n) => n.toLocaleString('en-US');
const percent = (n, of) => (of ? ((100 * n) / of).toFixed(n / of < 0.1 ? 1 : 0) + ' %' : '–');
const tenth = (n) => (Math.round(n * 10) / 10).toFixed(1);
/** Hundredths where there are any, so that points add up by hand. */
const exact = (n) => n.toFixed(2).replace(/0$/, '');
const plural = (n, word) => `${count(n)} ${word}${n === 1 ? '' : 's'}`;
const figure = (n) => (Math.abs(n) >= 100 ? count(Math.round(n)) : String(Number(n.toPrecision(3))));
/** keyword-stuffing → keyword stuffing */
const words = (id) => id.toLowerCase().replace(/[-_]/g, ' ');

// Characters that reorder or hide others: shown by their number.
const DECEPTIVE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;
const codeOf = (c) => 'U+' + c.codePointAt(0).toString(16).toUpperCase().padStart(4, '0');
const visible = (text) => text.replace(DECEPTIVE, (c) => `[${codeOf(c)}]`);

/** Crawled text as nodes, its deceptive characters as small labels. */
function shown(text) {
  const nodes = [];
  let from = 0;
  for (const match of text.matchAll(DECEPTIVE)) {
    nodes.push(text.slice(from, match.index), h('span.control', codeOf(match[0])));
    from = match.index + 1;
  }
  nodes.push(text.slice(from));
  return nodes;
}

/** hxxps://example[.]com/path: a URL to read, not to follow. */
function defang(url) {
  if (!url) return '(no URL)';
  const [, scheme, host, rest] = /^([a-z]*:\/\/)?([^/?#]*)(.*)$/is.exec(url);
  return visible((scheme || '').replace(/^http/i, 'hxxp') + host.replaceAll('.', '[.]') + rest);
}

/** Where a page stands, for a list: host and path, defanged, or the end of a file's path where a page has no URL. */
const placeOf = (place) =>
  place.includes('://')
    ? defang(place).replace(/^hxxps?:\/\/(www\[\.\])?/, '')
    : visible(place.split('/').slice(-2).join('/'));

/** Says something to who hears the page. */
function announce(text) {
  byId('live').textContent = text;
}

const TOLD_MILLIS = 5000; // long enough to read a line

/** Says something to everyone, for a while: what happened, if nothing else on the page shows it. */
function tell(text) {
  announce(text);
  byId('live').classList.remove('unseen');
  clearTimeout(tell.timer);
  tell.timer = setTimeout(() => byId('live').classList.add('unseen'), TOLD_MILLIS);
}

async function copy(text, what) {
  try {
    await navigator.clipboard.writeText(text);
    tell(`${what} copied`);
  } catch {
    tell('This browser copies nothing from files: take it from the page by hand');
  }
}

/** Draws the inside of an element anew; who uses the keyboard stays on the control with the same data-key. */
function redraw(id, draw) {
  const focused = byId(id)?.contains(document.activeElement) && document.activeElement.dataset.key;
  draw();
  if (!focused) return;
  const control = [...byId(id).querySelectorAll('[data-key]')].find((c) => c.dataset.key === focused);
  control?.focus({ preventScroll: true });
}

function download(name, type, parts) {
  const link = h('a', { href: URL.createObjectURL(new Blob(parts, { type })), download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Settings and verdicts outlive the page; without storage (private windows) they last as long as it. */
const storage = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
      return true;
    } catch {
      return false;
    }
  },
};
