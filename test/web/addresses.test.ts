import { afterEach, describe, expect, it, vi } from "vitest";
import { benchmarkPath, browserSocketUrl, runPath } from "../../web/lib/addresses.ts";
import { addressWith, pathText, searchNumber, searchText } from "../../web/lib/search.ts";

describe("the websocket's address", () => {
  afterEach(() => vi.unstubAllEnvs());

  it("is on the host that the browser asked, where the server is named by a loopback address", () => {
    vi.stubEnv("SQLDOJO_SERVER_URL", "http://127.0.0.1:4000/graphql");
    expect(browserSocketUrl("gpu-host.example:3000")).toBe("ws://gpu-host.example:4000/graphql");
    expect(browserSocketUrl("[::1]:3000")).toBe("ws://[::1]:4000/graphql");
    expect(browserSocketUrl(null)).toBe("ws://127.0.0.1:4000/graphql");
  });

  it("is the server's own elsewhere, secure where the server is", () => {
    vi.stubEnv("SQLDOJO_SERVER_URL", "https://dojo.example/graphql");
    expect(browserSocketUrl("pages.example")).toBe("wss://dojo.example/graphql");
  });

  it("is the public one as given, where one is given", () => {
    vi.stubEnv("SQLDOJO_SERVER_URL", "http://127.0.0.1:4000/graphql");
    vi.stubEnv("SQLDOJO_PUBLIC_SERVER_URL", "http://localhost:9000/graphql");
    expect(browserSocketUrl("pages.example")).toBe("ws://localhost:9000/graphql");
  });
});

describe("addresses of pages", () => {
  it("keep what the reader chose and change only what is asked", () => {
    const search = { experiment: "Experiment_1", sort: "dev", after: ["x", "y"], empty: "" };
    expect(addressWith("/", search, { sort: "hard", after: undefined })).toBe(
      "/?experiment=Experiment_1&sort=hard",
    );
    expect(addressWith("/", {}, {})).toBe("/");
    expect(searchText(search, "after")).toBe("x");
    expect(searchText(search, "empty")).toBeUndefined();
  });

  it("take only counts for numbers", () => {
    const search = { version: "12", after: "-1", sort: "1e3", kind: "99999999999" };
    expect(searchNumber(search, "version")).toBe(12);
    for (const name of ["after", "sort", "kind", "absent"])
      expect(searchNumber(search, name)).toBeUndefined();
  });

  it("give the newest version of a benchmark its plain address", () => {
    expect(benchmarkPath({ name: "a b", version: 3, isNewest: true })).toBe("/benchmarks/a%20b");
    expect(benchmarkPath({ name: "kata", version: 2, isNewest: false })).toBe("/benchmarks/kata?version=2");
  });

  it("encode ids and survive malformed ones", () => {
    expect(runPath("a/b?c")).toBe("/runs/a%2Fb%3Fc");
    expect(pathText("a%2Fb")).toBe("a/b");
    expect(pathText("%E0%A4%A")).toBeUndefined();
  });
});
