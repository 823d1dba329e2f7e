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
  for (let i = 0; i < pages.count; i++) {
    const record = labels.get(pages.digest[i]);
    if (record?.verdict) judged.push({ record, page: await pageAt(i) });
  }
  return judged;
}

const spansOf = (page) =>
  page.signals.flatMap((signal) =>
    (signal.evidence || [])
      .filter((e) => e.end > e.start && e.end <= page.text.length)
      .map((e) => ({ start: e.start, end: e.end, label: signal.id })),
  );

const ANSWERS = { reject: 'accept', keep: 'reject' }; // of the label REJECT; the others are ignored

function prodigyTask({ record, page }) {
  return {
    text: page.text,
    label: 'REJECT',
    spans: spansOf(page),
    meta: { id: page.id, url: page.url, quality: page.quality },
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
        score: 1 - page.quality / 100,
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
    pages.quality[i],
    verdictOf(i),
    flagsOf(i).join(' '),
    pages.words[i],
    labels.status(pages.digest[i]),
    labels.get(pages.digest[i])?.comment,
  ]);
  const head = ['id', 'url', 'title', 'site', 'quality', 'verdict', 'flags', 'words', 'label', 'comment'];
  return [head, ...lines].map((line) => line.map(csvCell).join(',') + '\r\n');
}

const EXPORTS = [
  {
    id: 'labels',
    label: 'Labels',
    file: 'labels.jsonl',
    about: 'All verdicts, for winnow evaluate and calibrate, or another browser',
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
    id: 'csv',
    label: 'This view as CSV',
    file: 'pages.csv',
    about: 'One row a page of the current filter, safe to open in a spreadsheet',
    make: () => csvOf([...(queue.shown ? queue.found : ordered('site'))]),
  },
];

async function exportAs(kind) {
  download(kind.file, kind.file.endsWith('.csv') ? 'text/csv' : 'application/json', await kind.make());
  announce(`${kind.file} written`);
}
