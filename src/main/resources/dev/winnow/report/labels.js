// What reviewers say. One record a page, and one a disputed signal; keyed by the digest of the text,
// so that they find their page again after another crawl.

const LABELS_KEY = `winnow.labels.${run.run}`;
const JUDGEMENTS = {
  keep: { key: 'a', label: 'Keep', done: 'kept' },
  reject: { key: 'x', label: 'Reject', done: 'rejected' },
  unsure: { key: 'u', label: 'Unsure', done: 'unsure' },
  'not-applicable': { key: 'n', label: 'Not applicable', done: 'not applicable' },
};

const labels = {
  records: new Map(), // digest prefix → rule id or '' → record
  history: [],
  judged: 0,

  load() {
    this.take(storage.get(LABELS_KEY) || '');
  },
  put(record) {
    const key = String(record.content_sha256).replace('sha256:', '').slice(0, 16);
    this.replace(key, record.rule_id || '', record);
  },
  replace(key, rule, record) {
    const rules = this.records.get(key) || new Map();
    if (!rule) this.judged += Boolean(record?.verdict) - Boolean(rules.get('')?.verdict);
    if (record) rules.set(rule, record);
    else rules.delete(rule);
    if (rules.size) this.records.set(key, rules);
    else this.records.delete(key);
  },
  get: (key, rule = '') => labels.records.get(key)?.get(rule),
  status: (key) => labels.get(key)?.verdict || null,

  /** Changes one record; a record that says nothing is removed. */
  set(i, page, rule, change) {
    const key = pages.digest[i];
    const before = this.get(key, rule);
    const record = { ...this.blank(i, page, rule), ...before, ...change, at: new Date().toISOString() };
    record.reviewer = storage.get('winnow.reviewer') || null;
    this.history.push({ key, rule, before, page: page.id });
    this.replace(key, rule, record.verdict || record.comment ? record : undefined);
    this.save();
  },
  blank(i, page, rule) {
    const signal = page.signals.find((s) => s.id === rule);
    return {
      label_schema: 1,
      run_id: run.run,
      page_id: page.id,
      url: page.url || null,
      content_sha256: page.digest.replace('sha256:', ''),
      rule_id: rule || null,
      verdict: null,
      severity: signal ? signal.severity : null,
      comment: null,
      reviewer: null,
      at: null,
      ui_version: run.winnow,
      config_hash: run.policy,
      score_at_review: page.quality,
      verdict_at_review: page.verdict,
      flags_at_review: page.flags,
      ...(pages.weight ? { weight: pages.weight[i] } : {}),
    };
  },
  undo() {
    const last = this.history.pop();
    if (!last) return null;
    this.replace(last.key, last.rule, last.before);
    this.save();
    return last;
  },
  all: () => [...labels.records.values()].flatMap((rules) => [...rules.values()]),
  save() {
    if (!storage.set(LABELS_KEY, jsonl(this.all()).join(''))) {
      announce('This browser keeps nothing for files: export the labels before you close the page.');
    }
  },

  /** Takes over lines of labels.jsonl; the later of two records on the same thing wins. */
  take(text) {
    const result = { taken: 0, older: 0, elsewhere: 0, broken: 0 };
    const here = new Set(pages.digest);
    for (const line of text.split('\n').filter((l) => l.trim())) {
      const record = parsedLabel(line);
      if (!record) {
        result.broken++;
        continue;
      }
      const key = record.content_sha256.slice(0, 16);
      const mine = this.get(key, record.rule_id || '');
      if (mine && String(mine.at) >= String(record.at)) {
        result.older++;
        continue;
      }
      this.put(record);
      result.taken++;
      if (!here.has(key)) result.elsewhere++;
    }
    this.save();
    return result;
  },
};

function parsedLabel(line) {
  try {
    const record = JSON.parse(line);
    record.content_sha256 = String(record.content_sha256).replace('sha256:', '');
    const known = record.rule_id ? ['present', 'absent'] : [null, ...Object.keys(JUDGEMENTS)];
    return record.label_schema === 1 && /^[0-9a-f]{64}$/.test(record.content_sha256) && known.includes(record.verdict)
      ? record
      : null;
  } catch {
    return null;
  }
}
