-- That rows were deleted of which copies may lie in the unused bytes of other pages. Written together with the deletion,
-- so that no power cut forgets it; gone when all pages have been looked through since. One row at most.
CREATE TABLE traces (
    only_one  INTEGER NOT NULL PRIMARY KEY CHECK (only_one = 1),
    next_page INTEGER NOT NULL -- those before it are done
);
