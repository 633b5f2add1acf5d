-- What a block is beyond its kind (content::Sign): a section that says when to get help, the kind of a notice, a task.
-- Blocks of the kind "row" hold the cells of a table's row, a tab between two. The kiosk reads editions without this
-- column, too.

ALTER TABLE block ADD COLUMN sign TEXT NOT NULL DEFAULT ''; -- "", "emergency", "today", "routine", "note", ...
