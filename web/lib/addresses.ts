const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]", "0.0.0.0"]);

/** The GraphQL server as this web server reaches it. Read at each request, so that one build serves anywhere. */
export function serverUrl(): string {
  return process.env.SQLDOJO_SERVER_URL ?? "http://127.0.0.1:4000/graphql";
}

/** The websocket address of the same server as a visitor reaches it. @param pageHost the request's Host header */
export function browserSocketUrl(pageHost: string | null): string {
  const url = new URL(visitedServerUrl(pageHost));
  url.protocol = url.protocol === "https:" ? "wss:" : "ws:";
  return url.href;
}

/**
 * The GraphQL server as a visitor reaches it. A server named by a loopback address is, for a visitor elsewhere, on the host
 * that they asked for this page; SQLDOJO_PUBLIC_SERVER_URL names any other place.
 *
 * @param pageHost the request's Host header
 */
export function visitedServerUrl(pageHost: string | null): string {
  const named = process.env.SQLDOJO_PUBLIC_SERVER_URL;
  const url = new URL(named ?? serverUrl());
  if (named === undefined && pageHost !== null && loopbackHosts.has(url.hostname)) {
    url.hostname = hostName(pageHost);
  }
  return url.href;
}

function hostName(host: string): string {
  return host.replace(/:\d+$/, "");
}

export function runPath(id: string): string {
  return `/runs/${encodeURIComponent(id)}`;
}

export function experimentPath(id: string): string {
  return `/experiments/${encodeURIComponent(id)}`;
}

export function evaluationPath(id: string): string {
  return `/evaluations/${encodeURIComponent(id)}`;
}

/** A question of a benchmark with every system's answer. */
export function examplePath(id: string): string {
  return `/examples/${encodeURIComponent(id)}`;
}

/** Two evaluations, example by example. */
export function comparePath(first: string, second: string): string {
  return `/compare?a=${encodeURIComponent(first)}&b=${encodeURIComponent(second)}`;
}

/** The parameter that several evaluations to be compared come under, each once. */
export const togetherParameter = "together";

/** Several evaluations, every two of them. */
export function compareTogetherPath(evaluations: readonly string[], rule?: string): string {
  const search = new URLSearchParams();
  for (const id of evaluations) search.append(togetherParameter, id);
  if (rule !== undefined) search.set("rule", rule);
  return `/compare?${search}`;
}

/** What an evaluation can be compared with. */
export function compareWithPath(evaluation: string): string {
  return `/compare?a=${encodeURIComponent(evaluation)}`;
}

/** The newest version has the benchmark's plain address. */
export function benchmarkPath({
  name,
  version,
  isNewest,
}: {
  readonly name: string;
  readonly version: number;
  readonly isNewest: boolean;
}): string {
  const path = `/benchmarks/${encodeURIComponent(name)}`;
  return isNewest ? path : `${path}?version=${version}`;
}

export const benchmarksPath = "/benchmarks";
export const trainersPath = "/trainers";
export const tokensPath = "/tokens";
export const auditPath = "/audit";
/** The cookie with what came of a form about tokens; `lib/api/shownOnce.ts` says why. */
export const shownOnceCookie = "sqldojo-shown-once";

/** Where a visitor gives a token. @param to the page to go on to. */
export function signInPath(to?: string): string {
  return to === undefined ? "/sign-in" : `/sign-in?to=${encodeURIComponent(to)}`;
}

/** Where an ablation is laid out. */
export const launchPath = "/ablations/new";

/** The same, with a base that is configured as a run. */
export function varyRunPath(runId: string): string {
  return `${launchPath}?of=${encodeURIComponent(runId)}`;
}

/** The same, with a method's preset as its base. */
export function varyMethodPath(method: string): string {
  return `${launchPath}?preset=${encodeURIComponent(method)}`;
}

export function methodPath(name: string): string {
  return `/methods/${encodeURIComponent(name)}`;
}

/** The weights that an iteration made, and what they follow from. */
export function generationPath(id: string): string {
  return `/generations/${encodeURIComponent(id)}`;
}

/** The whole log of a run, to be searched. */
export function logPath(runId: string): string {
  return `${runPath(runId)}/log`;
}

/** The log of a run as a file of lines of JSON, from the GraphQL server as a visitor reaches it. */
export function logFileUrl(runId: string, pageHost: string | null): string {
  const url = new URL("/export/log.jsonl", visitedServerUrl(pageHost));
  url.searchParams.set("run", runId);
  return url.href;
}
