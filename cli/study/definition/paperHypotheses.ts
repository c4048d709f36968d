import type { Hypothesis } from "../report/studyResult.ts";

const spft = "spft-sql A";
const toItsEnd = "spft-sql to its end";

/** What the papers say, as contrasts of methods that differ in nothing else. */
export const paperHypotheses: readonly Hypothesis[] = [
  {
    sentence: "SPIN falls below SFT on kata-dev",
    first: "sft",
    second: "spin",
    splits: ["kata-dev"],
  },
  { sentence: "SPIN falls below SFT on the mean of the splits", first: "sft", second: "spin" },
  {
    sentence: "The execution filter repairs SPIN",
    first: "spin with the execution filter",
    second: "spin",
    alongside: [
      { first: "spin with the execution filter", second: "sft" },
      { first: "spin with the other methods' optimizer", second: "spin" },
    ],
  },
  {
    sentence: "ExSPIN gains by its execution filter",
    first: "exspin",
    second: "exspin without the execution filter",
    alongside: [{ first: "exspin", second: "sft" }],
  },
  {
    sentence: "Synthesis contributes more than self-play",
    first: `${spft} without self-play`,
    second: `${spft} without synthesis`,
    alongside: [
      { first: spft, second: `${spft} without synthesis` },
      { first: spft, second: `${spft} without self-play` },
    ],
  },
  {
    sentence: "Error-driven self-play beats DPO",
    first: toItsEnd,
    second: `${toItsEnd} with DPO`,
    alongside: [
      { first: toItsEnd, second: `${toItsEnd} with SPIN's loss` },
      { first: toItsEnd, second: `${spft} without self-play` },
      { first: spft, second: "dpo" },
    ],
  },
  {
    sentence: "Schema hints help most on kata-dk and kata-hard",
    first: "exspin",
    second: "exspin without schema linking",
    splits: ["kata-dk", "kata-hard"],
    moreThanOn: ["kata-dev", "kata-syn", "kata-realistic"],
  },
];
