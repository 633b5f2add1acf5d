-- How many rows each week has had, and how many of them exports have taken. A kiosk's clock may be wrong for a while, so
-- that rows come to weeks that an export has taken already: whole weeks are taken again then. The numbers only grow, also
-- when a row is deleted, and tell no order, as no tally does.
CREATE TABLE export_weeks (
    week  TEXT NOT NULL PRIMARY KEY,
    added INTEGER NOT NULL,
    taken INTEGER NOT NULL -- what `added` was when an export last took the week
) WITHOUT ROWID;

INSERT INTO export_weeks SELECT week, 1, 0 FROM feedback WHERE true ON CONFLICT DO UPDATE SET added = added + 1;
UPDATE export_weeks SET taken = added WHERE week <= (SELECT until_week FROM exported);

CREATE TRIGGER count_for_export AFTER INSERT ON feedback BEGIN
    INSERT INTO export_weeks (week, added, taken) VALUES (NEW.week, 1, 0) ON CONFLICT DO UPDATE SET added = added + 1;
END;
