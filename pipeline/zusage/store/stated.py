"""Which amounts count: the one rule that the view on amounts and all sums of money follow."""

from typing import Final

# The same amount said again in a thread is one amount; one that a later meeting replaced is none. A town's own share and a
# grant are parts of a whole that may be stated too, and what is "per pupil, yearly" is no yearly total.
AMOUNTS_STATED: Final = """
SELECT body, body_id, state, population, MIN(topic) AS topic, MIN(meeting_date) AS meeting_date, money_stage, currency,
  amount_min, amount_max,
  CASE WHEN ',' || replace(basis, ' ', ',') || ',' LIKE '%,per,%' THEN 'each' WHEN basis LIKE '%yearly%' THEN 'yearly'
    WHEN basis LIKE '%monthly%' THEN 'monthly' ELSE 'once' END AS rhythm,
  CASE WHEN basis LIKE '%own share%' THEN 'own share' WHEN basis LIKE '%grant%' THEN 'grant' ELSE 'whole' END AS share,
  COUNT(*) AS statements
FROM commitments
WHERE coalesce(amount_min, amount_max) IS NOT NULL AND force <> 'rejected'
  AND id NOT IN (SELECT commitment_id FROM revisions WHERE field = 'amount' AND direction <> 'first')
GROUP BY body_id, coalesce(thread_id, project_id), money_stage, currency, amount_min, amount_max, rhythm, share"""
