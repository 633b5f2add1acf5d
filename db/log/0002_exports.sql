-- What administrators have taken out already, so that the next export can begin after it. One row at most.
CREATE TABLE exported (
    only_one   INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    until_week TEXT NOT NULL, -- ISO 8601: every finished week up to this one is in an export
    made_in    TEXT NOT NULL  -- the week of the export
);
