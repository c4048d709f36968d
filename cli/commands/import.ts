/** `sqldojo import`: tells what is imported and hands over. */
const imports: Record<string, { summary: string; start: () => Promise<unknown> }> = {
  benchmark: {
    summary: "recognises a benchmark's folder, checks its gold SQL, and registers it",
    start: () => import("./importBenchmark.ts"),
  },
  predictions: {
    summary: "has a trainer score another system's predictions, to stand on the leaderboard",
    start: () => import("./importPredictions.ts"),
  },
};

const [name] = process.argv.splice(2, 1);
const chosen = name === undefined ? undefined : imports[name];
if (chosen) {
  await chosen.start();
} else {
  const text = [
    "Usage: sqldojo import <what> [options]",
    "",
    ...Object.entries(imports).map(([key, { summary }]) => `  ${key.padEnd(12)} ${summary}`),
    "",
    "sqldojo import <what> --help tells its options.",
  ].join("\n");
  if (name === undefined || ["help", "--help", "-h"].includes(name)) {
    console.log(text);
  } else {
    console.error(`sqldojo import: ${name} cannot be imported.\n\n${text}`);
    process.exitCode = 2;
  }
}
