-- Up to which transaction the changes of sort keys are no longer kept. One row, once something was forgotten.
CREATE TABLE "SortKeyHistory" (
  "isOnly" BOOLEAN PRIMARY KEY DEFAULT true CHECK ("isOnly"),
  "forgottenTo" XID8 NOT NULL
);
