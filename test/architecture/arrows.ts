/**
 * Which folder may import which. An import between two rooms that the table does not name is refused.
 *
 * `node test/architecture/arrows.ts` writes the table into ARCHITECTURE.md. With `--check` it fails where an import is
 * not allowed, where an allowed arrow has no import left, or where ARCHITECTURE.md shows another table.
 */
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join, posix } from "node:path";

/** Rooms from the top floor down, each with the rooms that it may import: all of them stand below it. */
const allowed: Readonly<Record<string, string>> = {
  cli: "cli/commands cli/shared",
  "cli/commands":
    "cli/demo cli/evaluate cli/import cli/publish cli/study cli/shared server trainer trainer/kata trainer/phases trainer/api",
  "cli/demo": "cli/shared trainer/engine trainer/phases trainer/storage statistics",
  "cli/study": "cli/shared trainer/phases trainer/storage trainer/api statistics",
  "cli/evaluate":
    "cli/shared server/domain trainer/phases trainer/audit trainer/predictions trainer/evaluation trainer/benchmarks trainer/sql statistics",
  "cli/import":
    "cli/shared server/domain trainer/phases trainer/audit trainer/predictions trainer/models trainer/benchmarks trainer/engine trainer/api statistics",
  "cli/publish": "cli/shared trainer/phases statistics",
  "cli/shared":
    "trainer/kata trainer/phases trainer/audit trainer/evaluation trainer/benchmarks trainer/api statistics",

  web: "web/lib",
  "web/app": "web/components web/lib",
  "web/components": "web/lib",
  "web/lib": "statistics",

  "server/codegen":
    "server/domain/evaluations server/domain/runs server/domain/metrics server/domain/benchmarks server/domain/configuration",
  server: "server/http server/schema",
  "server/http":
    "server/schema server/events server/seed server/database server/domain/exports server/domain/paging server/domain",
  "server/schema":
    "server/events server/domain server/domain/paging server/domain/experiments server/domain/leaderboard server/domain/evaluations server/domain/runs server/domain/metrics server/domain/benchmarks server/domain/presets server/domain/configuration statistics",
  "server/events": "server/domain",
  "server/seed": "server/domain/presets server/domain/configuration",
  "server/database": "",
  "server/domain/exports":
    "server/domain/leaderboard server/domain/evaluations server/domain/metrics server/domain/benchmarks server/domain",
  "server/domain/experiments":
    "server/domain/runs server/domain/presets server/domain/configuration server/domain",
  "server/domain/leaderboard":
    "server/domain/evaluations server/domain/runs server/domain/benchmarks server/domain/configuration server/domain statistics",
  "server/domain/evaluations": "server/domain/runs server/domain/benchmarks server/domain statistics",
  "server/domain/metrics": "server/domain/runs server/domain",
  "server/domain/runs": "server/domain/benchmarks server/domain/configuration server/domain",
  "server/domain/benchmarks": "server/domain",
  "server/domain/presets": "server/domain/configuration server/domain",
  "server/domain/configuration": "server/domain",
  "server/domain/paging": "server/domain",
  "server/domain": "",

  trainer:
    "trainer/run trainer/phases trainer/models trainer/evaluation trainer/benchmarks trainer/sql trainer/engine trainer/api statistics",
  "trainer/run":
    "trainer/methods trainer/examples trainer/phases trainer/prompts trainer/evaluation trainer/benchmarks trainer/sql trainer/storage trainer/api statistics",
  "trainer/methods":
    "trainer/examples trainer/synthesis trainer/phases trainer/training trainer/prompts trainer/evaluation trainer/benchmarks trainer/sql trainer/engine trainer/storage trainer/api statistics",
  "trainer/examples": "trainer/phases trainer/prompts trainer/benchmarks trainer/storage trainer/engine",
  "trainer/synthesis": "trainer/evaluation trainer/benchmarks trainer/english trainer/sql statistics",
  "trainer/phases":
    "trainer/training trainer/models trainer/predictions trainer/prompts trainer/evaluation trainer/benchmarks trainer/sql trainer/engine trainer/storage trainer/api statistics",
  "trainer/training": "trainer/engine trainer/api statistics",
  "trainer/audit": "trainer/concurrency trainer/evaluation trainer/benchmarks trainer/sql statistics",
  "trainer/predictions":
    "trainer/concurrency trainer/prompts trainer/storage trainer/benchmarks trainer/sql statistics",
  "trainer/prompts": "trainer/benchmarks trainer/sql trainer/api statistics",
  "trainer/kata": "trainer/benchmarks trainer/english trainer/sql statistics",
  "trainer/models": "trainer/storage trainer/engine",
  "trainer/evaluation": "trainer/concurrency trainer/storage trainer/benchmarks trainer/sql statistics",
  "trainer/benchmarks": "trainer/english trainer/sql",
  "trainer/english": "",
  "trainer/concurrency": "",
  "trainer/storage": "",
  "trainer/sql": "",
  "trainer/engine": "statistics",
  "trainer/api": "",

  statistics: "",
  prisma: "",
};

const root = join(import.meta.dirname, "../..");
const rooms = Object.keys(allowed);
const arrowsOf = (room: string) => (allowed[room] ?? "").split(" ").filter((name) => name !== "");

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The deepest room that a file lies in; undefined for tests, configuration and what is generated. */
function roomOf(file: string): string | undefined {
  if (/(^|\/)generated\//.test(file)) return undefined;
  return rooms
    .filter((room) => file.startsWith(`${room}/`))
    .sort((one, other) => other.length - one.length)[0];
}

/** Every import from one room into another, by arrow: "server/http → server/schema". */
function readArrows(): Map<string, Import[]> {
  const files = execFileSync("git", ["ls-files", "*.ts", "*.tsx"], { cwd: root, encoding: "utf8" }).split(
    "\n",
  );
  const arrows = new Map<string, Import[]>();
  for (const file of files) {
    const from = roomOf(file);
    if (from === undefined) continue;
    const source = readFileSync(join(root, file), "utf8");
    for (const [, , specifier] of source.matchAll(/(from|import)\s*\(?\s*"(\.[^"]+)"/g)) {
      const target = posix.join(posix.dirname(file), specifier ?? "");
      const to = roomOf(target);
      if (to === undefined || to === from) continue;
      const arrow = `${from} → ${to}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), { file, target }]);
    }
  }
  return arrows;
}

function faultsIn(arrows: ReadonlyMap<string, readonly Import[]>): string[] {
  const drawn = rooms.flatMap((room) => arrowsOf(room).map((target) => `${room} → ${target}`));
  const refused = [...arrows].filter(([arrow]) => !drawn.includes(arrow));
  const rising = rooms.flatMap((room, floor) =>
    arrowsOf(room)
      .filter((target) => rooms.indexOf(target) <= floor)
      .map((target) => `${room} → ${target} points up: ${target} has no row below ${room}.`),
  );
  return [
    ...rising,
    ...refused.flatMap(([arrow, imports]) =>
      imports.map(({ file, target }) => `${file} imports ${target}: ${arrow} is not allowed.`),
    ),
    ...drawn
      .filter((arrow) => !arrows.has(arrow))
      .map((arrow) => `${arrow} is allowed and never used: strike it.`),
  ];
}

function table(): string {
  const rows = rooms.map(
    (room) =>
      `| \`${room}\` | ${
        arrowsOf(room)
          .map((name) => `\`${name}\``)
          .join(" ") || "–"
      } |`,
  );
  return ["| folder | may import |", "|---|---|", ...rows].join("\n");
}

const [start, end] = ["<!-- arrows -->", "<!-- end of arrows -->"];
const document = join(root, "ARCHITECTURE.md");
const text = readFileSync(document, "utf8");
const printed = text.replace(
  text.slice(text.indexOf(start), text.indexOf(end) + end.length),
  `${start}\n${table()}\n${end}`,
);
if (process.argv.includes("--check")) {
  const faults = faultsIn(readArrows());
  if (printed !== text)
    faults.push("ARCHITECTURE.md shows other arrows: run `npm run generate` and commit it.");
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
} else if (printed !== text) {
  writeFileSync(document, printed);
}
