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

-- What scrubbing could not do reliably: the language that a comment was read as when it was scrubbed, and whether names may
-- have been left in it, since what is missed in that language has never been measured. Lists and exports leave such
-- comments out unless they are asked for. What was stored before is judged by the language of its page.
ALTER TABLE feedback ADD COLUMN comment_language TEXT; -- NULL: no comment, a sealed one, or not known
ALTER TABLE feedback ADD COLUMN held_back INTEGER NOT NULL DEFAULT 0; -- 1: names may have been left in the comment

UPDATE feedback SET held_back = 1, comment_language = language
WHERE hidden IS NOT NULL AND sealed = 0
  AND NOT (language IN ('en', 'es') OR language GLOB 'en-*' OR language GLOB 'es-*');

-- As in 0003_staff.sql, with what the list of comments asks now.
DROP INDEX comments_by_week;
DROP INDEX comments_by_article;
DROP INDEX comments_by_language;
DROP INDEX comments_by_rating;
DROP INDEX comments_by_language_and_rating;
CREATE INDEX comments_by_week ON feedback (week, id, hidden, held_back) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_article ON feedback (article, week, id, language, rating, hidden, held_back) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_language ON feedback (language, week, id, hidden, held_back) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_rating ON feedback (rating, week, id, hidden, held_back) WHERE hidden IS NOT NULL;
CREATE INDEX comments_by_language_and_rating ON feedback (language, rating, week, id, hidden, held_back) WHERE hidden IS NOT NULL;
CREATE INDEX comments_held_back ON feedback (week) WHERE held_back = 1;

-- How many are held back, so that nobody has to count a million of them.
CREATE TABLE tally_held_back (
    comment_language TEXT NOT NULL,
    hidden           INTEGER NOT NULL,
    rows             INTEGER NOT NULL,
    PRIMARY KEY (comment_language, hidden)
) WITHOUT ROWID;

INSERT INTO tally_held_back
    SELECT comment_language, hidden, 1 FROM feedback WHERE held_back = 1 ON CONFLICT DO UPDATE SET rows = rows + 1;

CREATE TRIGGER held_back_added AFTER INSERT ON feedback WHEN NEW.held_back = 1 BEGIN
    INSERT INTO tally_held_back VALUES (coalesce(NEW.comment_language, ''), coalesce(NEW.hidden, 0), 1)
        ON CONFLICT DO UPDATE SET rows = rows + 1;
END;
CREATE TRIGGER held_back_removed AFTER DELETE ON feedback WHEN OLD.held_back = 1 BEGIN
    UPDATE tally_held_back SET rows = rows - 1
        WHERE comment_language = coalesce(OLD.comment_language, '') AND hidden = coalesce(OLD.hidden, 0);
    DELETE FROM tally_held_back WHERE rows = 0;
END;
CREATE TRIGGER held_back_hidden AFTER UPDATE OF hidden ON feedback WHEN NEW.held_back = 1 BEGIN
    UPDATE tally_held_back SET rows = rows - 1
        WHERE comment_language = coalesce(OLD.comment_language, '') AND hidden = coalesce(OLD.hidden, 0);
    INSERT INTO tally_held_back VALUES (coalesce(NEW.comment_language, ''), coalesce(NEW.hidden, 0), 1)
        ON CONFLICT DO UPDATE SET rows = rows + 1;
    DELETE FROM tally_held_back WHERE rows = 0;
END;

-- The weeks of which exports have taken the rows without the comments held back. The next export since the last that is to
-- include these takes the weeks once more.
CREATE TABLE weeks_without_held_back (
    week TEXT NOT NULL PRIMARY KEY
) WITHOUT ROWID;
