/**
 * `npm run bench [-- <name>] [-- --json]`: speed as ratios against a peer measured in the same run. Never part of
 * the tests: a busy machine measures slowly, not wrongly.
 */
import { inspect } from "node:util";

/** `--peer torch`: the engine beside torch, in the interpreter that `SQLDOJO_TORCH_PYTHON` names. */
const peerAt = process.argv.indexOf("--peer");
const peer = peerAt < 0 ? undefined : process.argv[peerAt + 1];

const benches: Record<string, () => Promise<object>> = {
  evaluate: async () => (await import("./evaluate.bench.ts")).runEvaluateBench(),
  api: async () => (await import("./api.bench.ts")).runApiBench(),
  bird: async () => (await import("./bird.bench.ts")).runBirdBench(),
  engine: async () =>
    peer === "torch"
      ? (await import("./engineTorch.bench.ts")).runEngineTorchBench()
      : (await import("./engine.bench.ts")).runEngineBench(),
  fuzz: async () => (await import("./fuzz.bench.ts")).runFuzzBench(),
  linking: async () => (await import("./linking.bench.ts")).runLinkingBench(),
  memory: async () => (await import("./memory.bench.ts")).runMemoryBench(),
  sql: async () => (await import("./sql.bench.ts")).runSqlBench(),
  synthesis: async () => (await import("./synthesis.bench.ts")).runSynthesisBench(),
  web: async () => (await import("./web.bench.ts")).runWebBench(),
};

const wanted = process.argv
  .slice(2)
  .filter((argument, at) => !argument.startsWith("--") && (peerAt < 0 || at + 2 !== peerAt + 1));
const isJson = process.argv.includes("--json");
const unknown = wanted.find((name) => !(name in benches));
if (unknown) {
  console.error(`There is no bench ${unknown}; there are: ${Object.keys(benches).join(", ")}.`);
  process.exitCode = 2;
} else {
  for (const name of wanted.length > 0 ? wanted : Object.keys(benches).filter((each) => each !== "fuzz")) {
    const measured = await benches[name]!();
    if (isJson) console.log(JSON.stringify(measured));
    else console.log(name, inspect(measured, { depth: 4 }));
  }
}
