-- Views over a run for DuckDB 1.1 or later. Start it in the folder of the run, where scores/ is:
--   cd runs/2026-11-29 && duckdb -init …/views.sql
-- For all nights of an incremental output, start it there and put runs/*/ before scores/ and inputs/.

-- A row a page, flat.
CREATE OR REPLACE VIEW pages AS
SELECT id, url, site, title, language.code AS language, words, quality, verdict, flags, fetched,
  page.type AS type, links.affiliate AS affiliate_links, source.file AS file, text.digest AS digest, policy
FROM read_json('scores/part-*.jsonl');

-- A row a page and signal: what was measured, and what it took.
CREATE OR REPLACE VIEW signals AS
SELECT p.id AS page, p.url, s.id AS signal, s.outcome, s.value, s.unit, s.severity, s.points, s.message, s.reason
FROM (SELECT id, url, unnest(signals) AS s FROM read_json('scores/part-*.jsonl')) AS p;

-- A row a place of evidence; start and end count code points of the text.
CREATE OR REPLACE VIEW evidence AS
SELECT p.page, p.url, p.signal, p.e.start AS start, p.e."end" AS "end", p.e.quote AS quote,
  p.e.expected AS expected, p.e.note AS note
FROM (
  SELECT q.id AS page, q.url, q.s.id AS signal, unnest(q.s.evidence) AS e
  FROM (SELECT id, url, unnest(signals) AS s FROM read_json('scores/part-*.jsonl')) AS q
) AS p;

-- A row a page and affiliate network.
CREATE OR REPLACE VIEW networks AS
SELECT p.page, p.url, p.site, p.n.id AS network, p.n.links AS links
FROM (SELECT id AS page, url, site, unnest(links.networks) AS n FROM read_json('scores/part-*.jsonl')) AS p;

-- A row a site, the ones with most flagged pages first.
CREATE OR REPLACE VIEW site_counts AS
SELECT site, count(*) AS pages, count(*) FILTER (len(flags) > 0) AS flagged,
  count(*) FILTER (verdict = 'reject') AS rejected, round(avg(quality), 2) AS mean_quality
FROM pages
GROUP BY site
ORDER BY flagged DESC, site;

-- A row an input file, with what became of its records.
CREATE OR REPLACE VIEW inputs AS
SELECT * FROM read_json('inputs/part-*.jsonl');
