/** What each choice of the configuration means, by the path of its field. */
export const choices: { readonly [path: string]: { readonly [value: string]: string } } = {
  "prompt.form": {
    COMPACT: "One line, for models trained on that from scratch.",
    CHAT: "Messages in the model's own chat template, with the schema as DDL.",
    COMPLETION: "DDL and question to go on behind, for base models.",
  },
  "prompt.schema": {
    NONE: "The database's name only.",
    LINKED: "Tables and columns linked to the question.",
    FULL: "All tables and columns.",
  },
  "prompt.columnValues": {
    NONE: "No cell values.",
    MATCHED: "Cell values that the question mentions.",
  },
  "synthesis.kind": {
    NONE: "There are no rounds.",
    TEMPLATE: "New examples from templates of gold SQL.",
    REPEATED: "The training split's own examples again, the control for equal steps.",
  },
  "synthesis.questions": {
    SQL_TO_TEXT: "A model trained from SQL to questions asks.",
    VERBALIZER: "Rules put the SQL into words.",
  },
  "synthesis.startsFrom": {
    SUPERVISED: "Generation 0 learns all real and synthetic examples so far.",
    PREVIOUS: "The previous generation learns on.",
  },
  "selfPlay.player": {
    PREVIOUS: "The previous generation.",
    BEST_OF_POOL: "The generation most accurate on the ranking examples.",
  },
  "selfPlay.opponent": {
    PREVIOUS: "The previous generation.",
    WORST_OF_POOL: "The least accurate generation that is still executable enough.",
    FIXED: "Always generation 0.",
  },
  "selfPlay.playedOn": {
    TRAIN: "The training split's questions.",
    SYNTHETIC_VALIDATION: "The questions of the synthetic validation set.",
  },
  "selfPlay.pairs": {
    ALL: "All candidates become rejected.",
    INCORRECT_ONLY: "Only candidates whose result differs from gold's do.",
  },
  "selfPlay.loss": {
    NLL: "Negative log-likelihood of the targets.",
    SPIN: "The logistic loss of SPIN.",
    ERROR_DRIVEN_A: "The first reconstruction of SPFT-SQL's error-driven loss.",
    ERROR_DRIVEN_B: "The second reconstruction of SPFT-SQL's error-driven loss.",
    ERROR_DRIVEN_C: "The third reconstruction of SPFT-SQL's error-driven loss.",
    DPO: "Direct preference optimization.",
    IPO: "Identity preference optimization.",
    GRPO: "Group-relative policy optimization, on the player's own answers.",
  },
  "selfPlay.optimizer": {
    ADAMW: "AdamW.",
    RMSPROP: "RMSProp without weight decay.",
  },
  "selfPlay.schedule": {
    COSINE: "A cosine to a tenth of the peak.",
    LINEAR: "A line to zero.",
  },
  "selfPlay.targets": {
    GOLD: "Gold SQL.",
    CORRECT: "The opponent's answers that execute to gold's result.",
    GOLD_AND_CORRECT: "Both.",
  },
  "selfPlay.chosen": {
    GOLD: "Gold SQL is preferred.",
    OWN_CORRECT: "The player's own answer is, where it executes to gold's result.",
  },
  "selfPlay.reports": {
    LAST: "The last generation is the run's result.",
    BEST_OF_POOL: "The generation most accurate on the ranking examples is.",
  },
  "policy.normalization": {
    SEQUENCE: "Tokens are averaged within answers.",
    TOKEN: "Tokens are averaged over the batch.",
    CONTEXT: "Tokens are summed and divided by the context's length.",
  },
  "policy.advantageScale": {
    DEVIATION: "The standard deviation of the group's rewards.",
    NONE: "Nothing.",
  },
  "evaluation.outcomeRule": {
    STRICT: "Typed multisets of rows, ordered where gold orders.",
    SPIDER_EXECUTION: "Spider's multisets of rows under any order of columns.",
    BIRD_EXECUTION: "BIRD's sets of rows.",
  },
  "evaluation.generations": {
    ALL: "Each generation answers the evaluated splits.",
    RESULT: "The run's result alone does.",
  },
};
