-- A comment may stand without a rating, which is then an empty text. Such a row is an answer and counts as one, in no
-- rating: tally_rating has a row of its own for it, so that the counts of an article still add up.
DROP VIEW counted_feedback;
CREATE VIEW counted_feedback AS
    SELECT id, week, CAST(coalesce(article, '') AS TEXT) AS article, CAST(language AS TEXT) AS language, rating,
           CAST(reasons AS TEXT) AS reasons
    FROM feedback
    WHERE repeated = 0
      AND length(CAST(id AS BLOB)) = 16
      AND rating IN ('', 'very_good', 'good', 'neither', 'poor', 'very_poor', 'dont_know')
      AND week GLOB '[0-9][0-9][0-9][0-9]-W[0-9][0-9]'
      AND substr(week, 7) BETWEEN '01' AND '53'
      AND (substr(week, 7) < '53'
           OR strftime('%w', substr(week, 1, 4) || '-01-01') = '4'
           OR strftime('%w', substr(week, 1, 4) || '-12-31') = '4');
