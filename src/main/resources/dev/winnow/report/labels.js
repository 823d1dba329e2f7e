// What reviewers say. One record a reviewer and page, and one a reviewer and disputed signal; keyed by the digest of the
// text, so that they find their page again in every later run.

const LABELS_KEY = 'winnow.labels';
const JUDGEMENTS = {
  keep: { key: 'a', label: 'Keep', done: 'kept' },
  reject: { key: 'x', label: 'Reject', done: 'rejected' },
  unsure: { key: 'u', label: 'Unsure', done: 'unsure' },
  'not-applicable': { key: 'n', label: 'Not applicable', done: 'not applicable' },
};

const labels = {
  records: new Map(), // digest prefix → rule id or '' → reviewer or '' → record
  history: [], // of steps, each a list of changes
  judged: 0, // pages of this run with a verdict of this reviewer
  copies: new Map(), // digest prefix → pages of this run with that text
  kept: true, // whether the browser keeps them
  me: storage.get('winnow.reviewer') || '',

  load() {
    for (const key of pages.digest) this.copies.set(key, (this.copies.get(key) || 0) + 1);
    this.take(storage.get(LABELS_KEY) || '');
  },
  /** Another window has written: what it keeps is what counts. */
  reload() {
    this.records.clear();
    this.judged = 0;
    this.take(storage.get(LABELS_KEY) || '');
  },
  keyOf: (record) => record.content_sha256.slice(0, 16),

  replace(key, rule, reviewer, record) {
    const rules = this.records.get(key) || new Map();
    const own = rules.get(rule) || new Map();
    if (!rule && reviewer === this.me)
      this.judged += (Boolean(record?.verdict) - Boolean(own.get(reviewer)?.verdict)) * (this.copies.get(key) || 0);
    if (record) own.set(reviewer, record);
    else own.delete(reviewer);
    if (own.size) rules.set(rule, own);
    else rules.delete(rule);
    if (rules.size) this.records.set(key, rules);
    else this.records.delete(key);
  },
  get: (key, rule = '') => labels.records.get(key)?.get(rule)?.get(labels.me),
  status: (key) => labels.get(key)?.verdict || null,
  /** Verdicts of the other reviewers on a page. */
  others: (key) =>
    [...(labels.records.get(key)?.get('')?.values() || [])].filter((r) => (r.reviewer || '') !== labels.me && r.verdict),
  inConflict(key) {
    const said = labels.records.get(key)?.get('');
    return Boolean(said) && new Set([...said.values()].map((r) => r.verdict).filter(Boolean)).size > 1;
  },

  /** Whose verdicts follow. What was said without a name becomes theirs. */
  rename(name) {
    const unnamed = this.me === '' ? this.all().filter((r) => !r.reviewer) : [];
    this.me = name;
    storage.set('winnow.reviewer', name);
    for (const record of unnamed) {
      const [key, rule] = [this.keyOf(record), record.rule_id || ''];
      if (this.get(key, rule)) continue;
      this.records.get(key).get(rule).delete('');
      this.replace(key, rule, name, { ...record, reviewer: name || null });
    }
    this.judged = pages.digest.filter((key) => this.status(key)).length; // of another reviewer now
    this.history = [];
    this.save();
  },

  /** Changes one record; a record that says nothing is removed. */
  set(i, page, rule, change) {
    this.history.push([this.change(i, page, rule, change)]);
    this.save();
  },
  change(i, page, rule, change) {
    const key = pages.digest[i];
    const before = this.get(key, rule);
    const record = { ...this.blank(i, page, rule), ...before, ...change, at: new Date().toISOString() };
    this.replace(key, rule, this.me, record.verdict || record.comment ? record : undefined);
    return { key, rule, before, page: page.id };
  },
  /** One verdict on many pages that carry none of this reviewer, as one step to undo, even if a page cannot be read. */
  async setAll(list, verdict, progress) {
    const step = [];
    try {
      for await (const [i, page] of evidenceOf(list)) {
        if (!this.status(pages.digest[i])) step.push(this.change(i, page, '', { verdict }));
        if (step.length % 100 === 0) progress(step.length);
      }
    } finally {
      if (step.length) this.history.push(step);
      this.save();
    }
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
      reviewer: this.me || null,
      at: null,
      ui_version: run.winnow,
      config_hash: run.policy,
      score_at_review: scoreOf(page),
      verdict_at_review: page.verdict,
      flags_at_review: page.flags,
      ...(pages.weight ? { weight: pages.weight[i] } : {}),
    };
  },
  undo() {
    const step = this.history.pop();
    if (!step) return null;
    for (const last of [...step].reverse()) this.replace(last.key, last.rule, this.me, last.before);
    this.save();
    return step;
  },
  all: () => [...labels.records.values()].flatMap((rules) => [...rules.values()].flatMap((own) => [...own.values()])),
  /** The records of this reviewer on texts of this run. */
  mine: () => labels.all().filter((r) => (r.reviewer || '') === labels.me && labels.copies.has(labels.keyOf(r))),
  save() {
    this.kept = storage.set(LABELS_KEY, jsonl(this.all()).join(''));
    if (!this.kept) tell('This browser does not keep the labels: export them before you close the page.');
  },

  /**
   * Takes over lines of labels.jsonl that contradict no record of the same reviewer. What does is left as it is, and
   * listed: {taken, same, elsewhere, broken, conflicts: [{mine, theirs}]}.
   */
  take(text) {
    const result = { taken: 0, same: 0, elsewhere: 0, broken: 0, conflicts: [] };
    for (const line of text.split('\n').filter((l) => l.trim())) {
      const record = parsedLabel(line);
      if (!record) {
        result.broken++;
        continue;
      }
      const mine = this.records.get(this.keyOf(record))?.get(record.rule_id || '')?.get(record.reviewer || '');
      if (!mine) {
        this.accept(record);
        result.taken++;
        if (!this.copies.has(this.keyOf(record))) result.elsewhere++;
      } else if (mine.verdict === record.verdict && mine.comment === record.comment) result.same++;
      else result.conflicts.push({ mine, theirs: record });
    }
    return result;
  },
  accept(record) {
    this.replace(this.keyOf(record), record.rule_id || '', record.reviewer || '', record);
  },
};

/** A record with every field that the report reads, as text or null; null if a line holds none. */
function parsedLabel(line) {
  try {
    const record = JSON.parse(line);
    const textOf = (field) => (record[field] === null || record[field] === undefined ? null : String(record[field]));
    for (const field of ['page_id', 'url', 'rule_id', 'verdict', 'comment', 'reviewer', 'at']) record[field] = textOf(field);
    record.content_sha256 = String(record.content_sha256).replace('sha256:', '');
    const known = record.rule_id ? ['present', 'absent'] : [null, ...Object.keys(JUDGEMENTS)];
    return record.label_schema === 1 && /^[0-9a-f]{64}$/.test(record.content_sha256) && known.includes(record.verdict)
      ? record
      : null;
  } catch {
    return null;
  }
}
