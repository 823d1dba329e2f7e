// Files for other tools. Offsets are code points for Prodigy (Python), UTF-16 units for Label Studio (JavaScript).

const jsonl = (records) => records.map((record) => JSON.stringify(record) + '\n');

function hash32(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash;
}

/** Pages of this run that carry a verdict, with their evidence. */
async function judgedPages() {
  const judged = [];
  const list = pages.digest.flatMap((key, i) => (labels.status(key) ? [i] : []));
  for await (const [i, page] of evidenceOf(list)) judged.push({ record: labels.get(pages.digest[i]), page });
  return judged;
}

/** Places of a page that can be seen in its text, as far as the report holds it. */
function spansOf(page) {
  const length = codePoints(page.text);
  return page.signals.flatMap((signal) =>
    (signal.evidence || [])
      .filter((e) => e.end > e.start && e.end <= length)
      .map((e) => ({ start: e.start, end: e.end, label: signal.id })),
  );
}

const ANSWERS = { reject: 'accept', keep: 'reject' }; // of the label REJECT; the others are ignored

function prodigyTask({ record, page }) {
  return {
    text: page.text,
    label: 'REJECT',
    spans: spansOf(page),
    meta: { id: page.id, url: page.url, quality: scoreOf(page) },
    answer: ANSWERS[record.verdict] || 'ignore',
    _input_hash: hash32(page.text),
    _task_hash: hash32(page.text + 'REJECT'),
  };
}

function labelStudioTask({ record, page }) {
  const at = unitOffsets(
    page.text,
    spansOf(page).flatMap((span) => [span.start, span.end]),
  );
  const spans = spansOf(page).map(({ start, end, label }) => ({
    from_name: 'evidence',
    to_name: 'text',
    type: 'labels',
    value: {
      start: at.get(start),
      end: at.get(end),
      text: page.text.slice(at.get(start), at.get(end)),
      labels: [label],
    },
  }));
  const verdict = (choice) => ({
    from_name: 'verdict',
    to_name: 'text',
    type: 'choices',
    value: { choices: [choice] },
  });
  return {
    data: { text: page.text, id: page.id, url: page.url },
    predictions: [
      {
        model_version: `winnow ${run.winnow} ${run.policy}`,
        score: scoreOf(page) === null ? 0.5 : 1 - page.quality / 100,
        result: [...spans, verdict(page.verdict)],
      },
    ],
    annotations: [{ result: [verdict(record.verdict)] }],
  };
}

/** A spreadsheet runs cells that begin like a formula; an apostrophe stops it. */
function csvCell(value) {
  const text = visible(String(value ?? ''));
  return `"${(/^[=+\-@\t\r]/.test(text) && typeof value !== 'number' ? "'" : '') + text.replaceAll('"', '""')}"`;
}

function csvOf(rows) {
  const lines = rows.map((i) => [
    pages.id[i],
    pages.url[i],
    pages.title[i],
    siteOf(i),
    scoreAt(i),
    verdictOf(i),
    flagsOf(i).join(' '),
    pages.words[i],
    labels.status(pages.digest[i]),
    labels.get(pages.digest[i])?.comment,
  ]);
  const head = ['id', 'url', 'title', 'site', 'quality', 'verdict', 'flags', 'words', 'label', 'comment'];
  return [head, ...lines].map((line) => line.map(csvCell).join(',') + '\r\n');
}

/** The pages of the current filter, or all. */
const inView = () => [...(queue.shown ? queue.found : ordered('site'))];

/** A record as argilla's Record.from_dict takes it; its questions are verdict (label) and evidence (span over text). */
function argillaRecord({ record, page }) {
  const agent = `winnow ${run.winnow} ${run.policy}`;
  return {
    id: page.id,
    fields: { title: visible(page.title || ''), url: page.url || page.file, text: page.text },
    metadata: { quality: scoreOf(page), words: page.words, verdict: page.verdict, flags: page.flags },
    suggestions: {
      verdict: { value: page.verdict, agent },
      evidence: { value: spansOf(page), agent },
    },
    responses: { verdict: [{ value: record.verdict, user_id: record.reviewer || 'reviewer' }] },
    vectors: {},
  };
}

const SARIF_PAGES = 1000; // some 5,000 results, as many as code hosts show
const SARIF_PLACES = 20; // of a result: more are no help to who opens it

/** SARIF 2.1.0: a rule a signal, a result a flag. Offsets are code points, as in rows. */
async function sarifOf(list) {
  const rules = run.signals.map((s) => ({
    id: s.id,
    shortDescription: { text: s.summary },
    ...(s.why && { help: { text: s.why } }),
    defaultConfiguration: { level: 'warning' },
  }));
  const results = [];
  for await (const [i, page] of evidenceOf(list)) {
    for (const s of page.signals.filter((signal) => page.flags.includes(signal.id))) results.push(sarifResult(i, page, s));
  }
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Winnow', semanticVersion: run.winnow, rules } },
        columnKind: 'unicodeCodePoints',
        automationDetails: { id: `winnow/${run.run}` },
        results,
      },
    ],
  };
}

function sarifResult(i, page, s) {
  const label = labels.get(pages.digest[i], s.id);
  const uri = encodeURI(page.url || page.file).replace(/[\s"<>\\^`{|}]/g, encodeURIComponent);
  const places = (s.evidence || []).filter((e) => e.end > e.start).slice(0, SARIF_PLACES);
  const at = (region) => ({ physicalLocation: { artifactLocation: { uri }, ...(region && { region }) } });
  return {
    ruleId: s.id,
    ruleIndex: run.signals.findIndex((signal) => signal.id === s.id),
    level: page.verdict === 'reject' ? 'error' : 'warning',
    message: { text: visible(s.message || words(s.id)) },
    locations: places.length
      ? places.map((e) => at({ charOffset: e.start, charLength: e.end - e.start, snippet: { text: e.quote } }))
      : [at(null)],
    partialFingerprints: { 'text/v1': `${page.digest.replace('sha256:', '')}/${s.id}` },
    rank: Math.round(1000 * s.severity) / 10,
    ...(label?.verdict === 'absent' && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: label.comment || 'a reviewer calls this flag wrong' }],
    }),
  };
}

const EXPORTS = [
  {
    id: 'labels',
    label: 'Labels',
    file: 'labels.jsonl',
    about: 'Your verdicts on texts of this run, for winnow agree, evaluate and calibrate',
    make: () => jsonl(labels.mine()),
  },
  {
    id: 'all-labels',
    label: 'All labels',
    file: 'all-labels.jsonl',
    about: 'Every verdict that this browser keeps: of all reviewers and of all runs',
    make: () => jsonl(labels.all()),
  },
  {
    id: 'prodigy',
    label: 'Prodigy',
    file: 'prodigy.jsonl',
    about: 'Judged pages with text and spans',
    make: async () => jsonl((await judgedPages()).map(prodigyTask)),
  },
  {
    id: 'labelstudio',
    label: 'Label Studio',
    file: 'label-studio.json',
    about: 'Judged pages as tasks with predictions',
    make: async () => [JSON.stringify((await judgedPages()).map(labelStudioTask), null, 1)],
  },
  {
    id: 'argilla',
    label: 'Argilla',
    file: 'argilla.json',
    about: 'Judged pages as records with suggestions and responses',
    make: async () => [JSON.stringify((await judgedPages()).map(argillaRecord), null, 1)],
  },
  {
    id: 'sarif',
    label: 'This view as SARIF',
    file: 'winnow.sarif',
    about: `Flags with their places, of at most ${SARIF_PAGES.toLocaleString('en-US')} pages`,
    make: async () => [JSON.stringify(await sarifOf(inView().slice(0, SARIF_PAGES)), null, 1)],
  },
  {
    id: 'csv',
    label: 'This view as CSV',
    file: 'pages.csv',
    about: 'One row a page of the current filter, safe to open in a spreadsheet',
    make: () => csvOf(inView()),
  },
];

async function exportAs(kind) {
  download(kind.file, kind.file.endsWith('.csv') ? 'text/csv' : 'application/json', await kind.make());
  announce(`${kind.file} written`);
}
