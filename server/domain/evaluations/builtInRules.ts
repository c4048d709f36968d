/** What a way of telling right from wrong is called and means. */
export interface RuleDefinition {
  /** As in `strict`. */
  readonly name: string;
  /** Raised with every change that can change a verdict; scores of different versions do not compare. */
  readonly version: number;
  /** For column heads, such as "BIRD EX". */
  readonly title: string;
  /** What it calls right, or what it grades, in whole sentences. */
  readonly meaning: string;
  /** Paper or script that it comes from. */
  readonly source: string;
  /** Whether a verdict may lie between right and wrong, or beyond right. */
  readonly isGraded: boolean;
}

/**
 * The rules that this project's trainer grades by, in the order of tables: the only place where they are described. The
 * trainer's registry is made of them; whoever changes how one of them grades raises its version here.
 */
export const builtInRules = [
  {
    name: "strict",
    version: 1,
    title: "Strict",
    meaning:
      "Right where the rows equal gold’s, repeated ones as often, in order where the gold SQL orders them.",
    source: "SQL Dojo: typed multiset, order where the gold SQL orders its result",
    isGraded: false,
  },
  {
    name: "spiderExecution",
    version: 1,
    title: "Spider EX",
    meaning:
      "As Spider’s official script compares results on one database. Neither the order of columns nor a missing DISTINCT counts.",
    source: "Yu et al. 2018; taoyds/test-suite-sql-eval@e97acc54 exec_eval.py on one database",
    isGraded: false,
  },
  {
    name: "spiderTestSuite",
    version: 1,
    title: "Spider TS",
    meaning:
      "Right where Spider EX is right on every database of a suite, which tells luck from a right answer.",
    source:
      "Zhong, Yu and Klein 2020; taoyds/test-suite-sql-eval@e97acc54 exec_eval.py on a suite of databases",
    isGraded: false,
  },
  {
    name: "spiderExactMatch",
    version: 1,
    title: "Spider EM",
    meaning:
      "As Spider’s official script compares the SQL itself, clause by clause without values; what the queries return does not count.",
    source: "Yu et al. 2018; taoyds/test-suite-sql-eval@e97acc54 evaluation.py --etype match",
    isGraded: false,
  },
  {
    name: "birdExecution",
    version: 1,
    title: "BIRD EX",
    meaning: "As BIRD’s official script compares sets of rows. Neither their order nor repeated rows count.",
    source: "Li et al. 2023; bird-bench/mini_dev@4d970a9a evaluation_ex.py",
    isGraded: false,
  },
  {
    name: "birdSoftF1",
    version: 1,
    title: "BIRD Soft F1",
    meaning:
      "The share of a result that is right as BIRD’s official script grades it, row by row in their order.",
    source: "bird-bench/mini_dev@4d970a9a evaluation_f1.py",
    isGraded: true,
  },
  {
    name: "softF1",
    version: 1,
    title: "Soft F1",
    meaning: "The share of a result that is right over the best pairing of rows, whatever their order.",
    source: "SQL Dojo: BIRD's soft F1 over the best pairing of rows",
    isGraded: true,
  },
  {
    name: "birdVes",
    version: 1,
    title: "BIRD VES",
    meaning:
      "Right answers weighted by how fast their SQL is beside gold’s. A slow one earns less than 100 %, a fast one more.",
    source: "Li et al. 2023, equation of VES; ratio of medians over interleaved repetitions",
    isGraded: true,
  },
  {
    name: "birdRewardVes",
    version: 1,
    title: "BIRD R-VES",
    meaning: "Right answers rewarded in steps by how fast their SQL is beside gold’s.",
    source: "bird-bench/mini_dev@4d970a9a evaluation_ves.py; ratio of medians over interleaved repetitions",
    isGraded: true,
  },
] as const satisfies readonly RuleDefinition[];
