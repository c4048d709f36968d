/** Tells the command from its arguments and hands over to the program of that name. */
import { enableCompileCache } from "node:module";
import { join } from "node:path";

// Reading TypeScript is most of what a short command does. Where nothing can be written it goes on without.
enableCompileCache(join(import.meta.dirname, "../node_modules/.cache/command"));

const programs: Record<string, { summary: string; start: () => Promise<unknown> }> = {
  demo: {
    summary: "a whole self-play experiment on the embedded benchmark, watched from here",
    start: () => import("./commands/demo.ts"),
  },
  study: {
    summary: "methods and their ablations under several seeds: tables, tests and claims",
    start: () => import("./commands/study.ts"),
  },
  up: {
    summary: "server, web app and one trainer, until interrupted",
    start: () => import("./commands/up.ts"),
  },
  server: { summary: "the GraphQL server with its database", start: () => import("../server/main.ts") },
  trainer: { summary: "claims runs from a server and trains", start: () => import("../trainer/main.ts") },
  web: { summary: "the web app", start: () => import("./commands/web.ts") },
  kata: {
    summary: "writes the embedded benchmark to a folder and reports on it",
    start: () => import("./commands/kata.ts"),
  },
  evaluate: {
    summary: "scores a file of predictions, or a model behind an endpoint, without a server",
    start: () => import("./commands/evaluate.ts"),
  },
  import: {
    summary: "benchmarks from their folders, and other systems' predictions",
    start: () => import("./commands/import.ts"),
  },
  leaderboard: {
    summary: "the leaderboard of a server as a table",
    start: () => import("./commands/leaderboard.ts"),
  },
};

const [name] = process.argv.splice(2, 1);
const program = name === undefined ? undefined : programs[name];
if (program) {
  await program.start();
} else {
  const isHelp = name === undefined || ["help", "--help", "-h"].includes(name);
  const lines = Object.entries(programs).map(([key, { summary }]) => `  ${key.padEnd(12)} ${summary}`);
  const text = [
    "Usage: sqldojo <command> [options]",
    "",
    ...lines,
    "",
    "sqldojo <command> --help tells its options.",
  ];
  if (isHelp) {
    console.log(text.join("\n"));
  } else {
    console.error(`sqldojo: there is no command ${name}.\n\n${text.join("\n")}`);
    process.exitCode = 2;
  }
}
