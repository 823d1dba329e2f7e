// The run's summary, the index of pages in columns, and the shards with their evidence.

const run = JSON.parse(byId('summary').textContent);
const signalNumbers = new Map(run.signals.map((signal, i) => [signal.id, i + 1]));
/** The number of a signal; a standard signal that the policy weighs gets one when it first appears. */
function numberOf(id) {
  if (!signalNumbers.has(id)) signalNumbers.set(id, signalNumbers.size + 1);
  return signalNumbers.get(id);
}
/** The class that gives a signal its colour and pattern, of which there are eight. */
const styleOf = (id) => `s${((numberOf(id) - 1) % 8) + 1}`;
const VERDICTS = ['reject', 'review', 'undecided', 'keep'];
const RATED = VERDICTS.filter((verdict) => verdict !== 'undecided'); // those with a quality
let pages; // columns by name, once unpacked

async function unpack(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i++) bytes[i] = text.charCodeAt(i);
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return JSON.parse(await new Response(stream).text());
}

async function loadIndex() {
  const template = byId('index');
  pages = await unpack(template.content.textContent.trim());
  template.remove(); // megabytes of base64 that nobody reads again
  pages.count = pages.id.length;
  pages.position = new Map(pages.id.map((id, i) => [id, i]));
}

// Columns that repeat themselves are lists of values with a code for every page.
const coded = (name) => (i) => pages[name].values[pages[name].codes[i]];
const verdictOf = coded('verdict');
const flagsOf = coded('flags');
const siteOf = coded('site');
const shardOf = coded('shard');
const languageOf = coded('language');
const unmeasuredOf = coded('unmeasured');

/** Distance from the nearest quality at which the policy changes its mind. */
function doubt(quality) {
  const lines = run.verdicts.map((line) => line.qualityBelow).filter((line) => line !== null);
  return Math.min(50, ...lines.map((line) => Math.abs(quality - line)));
}

/** The quality as people see it: an undecided page has none. */
const scoreOf = (page) => (page.verdict === 'undecided' ? null : page.quality);
const scoreAt = (i) => (verdictOf(i) === 'undecided' ? null : pages.quality[i]);

const ORDERS = {
  worth: { label: 'Worth a review', key: (i) => doubt(pages.quality[i]) - 8 * Math.min(3, flagsOf(i).length) },
  worst: { label: 'Lowest quality', key: (i) => scoreAt(i) ?? Infinity }, // undecided pages stand last
  best: { label: 'Highest quality', key: (i) => -(scoreAt(i) ?? -1) },
  site: { label: 'Site', key: (i) => i }, // the index is sorted by site
  longest: { label: 'Longest', key: (i) => -pages.words[i] },
};

/** All pages in an order; computed once, so that filtering never sorts. */
function ordered(name) {
  const order = ORDERS[name];
  if (!order.pages) {
    const keys = Float64Array.from({ length: pages.count }, (_, i) => order.key(i));
    order.pages = Uint32Array.from(keys.keys()).sort((a, b) => keys[a] - keys[b] || a - b);
  }
  return order.pages;
}

const shards = new Map();
const SHARDS_KEPT = 6; // a few hundred pages each; more would hold what nobody looks at

const trusted = window.trustedTypes
  ? trustedTypes.createPolicy('winnow', { createScriptURL: shardUrl })
  : { createScriptURL: shardUrl };

function shardUrl(name) {
  if (!/^[A-Za-z0-9-]+$/.test(name)) throw new TypeError('not the name of a shard');
  return `data/${name}.js`;
}

/** A shard's pages by id. Scripts may cross a file:// boundary where requests may not. */
function shard(name) {
  let loading = shards.get(name);
  if (!loading) {
    loading = new Promise((resolve, reject) => {
      const script = h('script');
      script.winnow = resolve;
      script.addEventListener('error', () => reject(new Error(`report/data/${name}.js could not be read`)));
      script.addEventListener('load', () => script.remove());
      script.src = trusted.createScriptURL(name);
      document.head.append(script);
    });
    loading.catch(() => shards.delete(name)); // so that the next try tries
  }
  shards.delete(name);
  shards.set(name, loading); // the latest last
  if (shards.size > SHARDS_KEPT) shards.delete(shards.keys().next().value);
  return loading;
}

window.winnowShard = (name, packed) => {
  document.currentScript.winnow(unpack(packed).then((list) => new Map(list.map((page) => [page.id, page]))));
};

/** Pages of a list with their evidence, as [index, page]; in the order of the shards, so that each is read once. */
async function* evidenceOf(list) {
  const { codes } = pages.shard;
  for (const i of [...list].sort((a, b) => codes[a] - codes[b] || a - b)) yield [i, await pageAt(i)];
}

async function pageAt(i) {
  const page = (await shard(shardOf(i))).get(pages.id[i]);
  if (!page) throw new Error('the page is missing from its evidence file');
  return page;
}
