"""Which amounts count: the one rule that the views on amounts and all sums of money follow."""

from typing import Final

# "145.000 Euro, davon 60.000 Euro im Jahr 2025": the second amount is inside the first, in words.
_PARTS: Final = ("davon", "hiervon", "darunter", "darin")
_PART: Final = " OR ".join(
    f"c.quote LIKE '%' || w.amount_text || '%{word}%' || c.amount_text || '%'" for word in _PARTS
)

# One that a later meeting replaced does not count. A town's own share and a grant are parts of a whole that may be stated too, and
# what is "per pupil, yearly" is no yearly total. A sentence on two undertakings makes two commitments of its one amount: `first_id`
# is the same for both, and whoever adds up takes one of them.
AMOUNTS_NAMED: Final = f"""
SELECT c.id AS commitment_id, c.body, c.body_id, c.state, c.population, c.project, c.project_id, c.thread_id, c.topic, c.meeting_date,
  c.money_stage, c.currency, c.amount_min, c.amount_max,
  CASE WHEN ',' || replace(c.basis, ' ', ',') || ',' LIKE '%,per,%' THEN 'each' WHEN c.basis LIKE '%yearly%' THEN 'yearly'
    WHEN c.basis LIKE '%monthly%' THEN 'monthly' ELSE 'once' END AS rhythm,
  CASE WHEN c.basis LIKE '%own share%' THEN 'own share' WHEN c.basis LIKE '%grant%' THEN 'grant'
    WHEN EXISTS (
      SELECT 1 FROM commitments w WHERE w.document_id = c.document_id AND w.quote_start = c.quote_start AND w.amount_text IS NOT NULL
        AND w.amount_max > c.amount_max AND w.project_id = c.project_id AND w.currency IS c.currency AND w.force <> 'rejected' AND ({_PART})
    ) THEN 'part' ELSE 'whole' END AS share,
  coalesce((
    SELECT MIN(o.id) FROM commitments o WHERE o.document_id = c.document_id AND o.quote_start = c.quote_start
      AND o.amount_min IS c.amount_min AND o.amount_max IS c.amount_max AND o.currency IS c.currency
      AND o.money_stage IS c.money_stage AND o.basis IS c.basis AND o.force <> 'rejected' AND o.amount_text IS NOT NULL
  ), c.id) AS first_id
FROM commitments c
WHERE coalesce(c.amount_min, c.amount_max) IS NOT NULL AND c.force <> 'rejected'
  AND c.id NOT IN (SELECT commitment_id FROM revisions WHERE field = 'amount' AND direction <> 'first')"""

# The same amount said again in a thread is one amount.
AMOUNTS_STATED: Final = f"""
SELECT body, body_id, state, population, MIN(topic) AS topic, MIN(meeting_date) AS meeting_date, money_stage, currency,
  amount_min, amount_max, rhythm, share, COUNT(*) AS statements, MIN(project) AS project, MIN(commitment_id) AS commitment_id
FROM ({AMOUNTS_NAMED})
WHERE first_id = commitment_id
GROUP BY body_id, coalesce(thread_id, project_id), money_stage, currency, amount_min, amount_max, rhythm, share"""
