-- CreateIndex
CREATE INDEX "Run_experimentId_configurationHash_idx" ON "Run"("experimentId", "configurationHash");

-- The leaderboard reads results: runs that wait, however many, have none, and are not looked at.
CREATE INDEX "Run_that_began" ON "Run" ("benchmarkId") WHERE "attempt" > 0;
