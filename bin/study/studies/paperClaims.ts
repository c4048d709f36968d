import type { Claim } from "../studyResult.ts";

const spft = "spft-sql A";

/** What the papers say, as contrasts of methods that differ in nothing else. */
export const paperClaims: readonly Claim[] = [
  {
    sentence: "SPIN falls below SFT on kata-dev",
    first: "sft",
    second: "spin",
    splits: ["kata-dev"],
  },
  { sentence: "SPIN falls below SFT on the mean of the splits", first: "sft", second: "spin" },
  {
    sentence: "The execution filter repairs SPIN",
    first: "exspin",
    second: "exspin without the execution filter",
    alongside: [
      { first: "exspin without the execution filter", second: "sft" },
      { first: "exspin", second: "sft" },
    ],
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
    first: spft,
    second: `${spft} with DPO`,
    alongside: [{ first: spft, second: "dpo" }],
  },
  {
    sentence: "Schema hints help most on kata-dk and kata-hard",
    first: "exspin",
    second: "exspin without schema hints",
    splits: ["kata-dk", "kata-hard"],
    moreThanOn: ["kata-dev", "kata-syn", "kata-realistic"],
  },
];
