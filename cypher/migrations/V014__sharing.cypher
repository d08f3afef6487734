// Views that are shared, found by the hash of the secret of their link; views that somebody keeps; what colleagues remark.
CREATE CONSTRAINT sharedViewId IF NOT EXISTS FOR (v:SharedView) REQUIRE v.id IS UNIQUE;
CREATE CONSTRAINT sharedViewHash IF NOT EXISTS FOR (v:SharedView) REQUIRE v.hash IS UNIQUE;
CREATE INDEX sharedViewMaker IF NOT EXISTS FOR (v:SharedView) ON (v.createdBy);
CREATE CONSTRAINT savedViewId IF NOT EXISTS FOR (v:SavedView) REQUIRE v.id IS UNIQUE;
CREATE INDEX savedViewKeeper IF NOT EXISTS FOR (v:SavedView) ON (v.keptBy);
CREATE CONSTRAINT commentId IF NOT EXISTS FOR (c:Comment) REQUIRE c.id IS UNIQUE;
CREATE INDEX commentAbout IF NOT EXISTS FOR (c:Comment) ON (c.about);
