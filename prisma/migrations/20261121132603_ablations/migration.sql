-- CreateEnum
CREATE TYPE "AblationDesign" AS ENUM ('GRID', 'LEAVE_ONE_OUT');

-- AlterTable
ALTER TABLE "Run" ADD COLUMN     "cellId" UUID;

-- CreateTable
CREATE TABLE "Ablation" (
    "experimentId" UUID NOT NULL,
    "design" "AblationDesign" NOT NULL,
    "baseConfiguration" JSONB NOT NULL,
    "factors" JSONB NOT NULL,
    "seeds" INTEGER[],

    CONSTRAINT "Ablation_pkey" PRIMARY KEY ("experimentId")
);

-- CreateTable
CREATE TABLE "AblationCell" (
    "id" UUID NOT NULL,
    "ablationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "levels" JSONB NOT NULL,
    "mergedNames" TEXT[],
    "differences" JSONB NOT NULL,
    "configurationHash" TEXT NOT NULL,

    CONSTRAINT "AblationCell_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_position_key" ON "AblationCell"("ablationId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_name_key" ON "AblationCell"("ablationId", "name");

-- CreateIndex
CREATE UNIQUE INDEX "AblationCell_ablationId_configurationHash_key" ON "AblationCell"("ablationId", "configurationHash");

-- CreateIndex
CREATE UNIQUE INDEX "Run_cellId_seed_key" ON "Run"("cellId", "seed");

-- AddForeignKey
ALTER TABLE "Ablation" ADD CONSTRAINT "Ablation_experimentId_fkey" FOREIGN KEY ("experimentId") REFERENCES "Experiment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AblationCell" ADD CONSTRAINT "AblationCell_ablationId_fkey" FOREIGN KEY ("ablationId") REFERENCES "Ablation"("experimentId") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Run" ADD CONSTRAINT "Run_cellId_fkey" FOREIGN KEY ("cellId") REFERENCES "AblationCell"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- From here on by hand: what the database enforces and Prisma's language cannot say.

ALTER TABLE "Ablation"
  ADD CONSTRAINT "Ablation_has_seeds" CHECK (cardinality("seeds") >= 1 AND array_position("seeds", NULL) IS NULL),
  ADD CONSTRAINT "Ablation_lists_factors" CHECK (jsonb_typeof("factors") = 'array' AND jsonb_array_length("factors") >= 1);

ALTER TABLE "AblationCell"
  ADD CONSTRAINT "AblationCell_position_from_zero" CHECK ("position" >= 0),
  ADD CONSTRAINT "AblationCell_lists" CHECK (
    jsonb_typeof("levels") = 'array' AND jsonb_typeof("differences") = 'array'
  );

-- The layout is what the results mean: it never changes.
CREATE FUNCTION "refuse_change_of_ablation"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the layout of an ablation cannot change'
    USING ERRCODE = 'SD001', HINT = 'Launch another ablation: iterations with the same inputs are reused.';
END
$$;

CREATE TRIGGER "Ablation_immutable"
  BEFORE UPDATE OR DELETE ON "Ablation"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ablation"();

CREATE TRIGGER "AblationCell_immutable"
  BEFORE UPDATE OR DELETE ON "AblationCell"
  FOR EACH ROW EXECUTE FUNCTION "refuse_change_of_ablation"();

-- A run stands in a cell of its own experiment and has the cell's configuration.
CREATE FUNCTION "refuse_run_in_foreign_cell"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM "AblationCell"
    WHERE "id" = NEW."cellId" AND "ablationId" = NEW."experimentId" AND "configurationHash" = NEW."configurationHash"
  ) THEN
    RAISE EXCEPTION 'run % does not belong in cell %', NEW."id", NEW."cellId"
      USING ERRCODE = 'SD001', HINT = 'A cell holds runs of its own experiment and its own configuration.';
  END IF;
  RETURN NEW;
END
$$;

CREATE TRIGGER "Run_in_its_own_cell"
  BEFORE INSERT OR UPDATE OF "cellId", "experimentId", "configurationHash" ON "Run"
  FOR EACH ROW WHEN (NEW."cellId" IS NOT NULL)
  EXECUTE FUNCTION "refuse_run_in_foreign_cell"();
