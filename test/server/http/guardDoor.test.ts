import { describe, expect, it } from "vitest";
import { type Door, judgeEntry } from "../../../server/http/guardDoor.ts";

const local: Door = { isLoopbackOnly: true, allowedHosts: [], isReadingOpen: undefined };
const proxied: Door = { ...local, allowedHosts: ["dojo.example"] };
const open: Door = { ...local, isLoopbackOnly: false };

describe("a server on a loopback address", () => {
  it.each([
    "localhost",
    "localhost:4000",
    "LOCALHOST:4000",
    "127.0.0.1:4000",
    "127.1.2.3",
    "[::1]:4000",
    "localhost.",
  ])("lets in who calls it %s, and lets them read", (host) => {
    expect(judgeEntry({ host }, local)).toEqual({ isAllowed: true, isReadingOpen: true });
  });

  it.each([
    "evil.example",
    "evil.example:4000",
    "127.0.0.1.evil.example",
    "127.evil.example",
    "localhost.evil.example",
    "192.168.1.7",
    "0.0.0.0:4000",
    "",
    undefined,
    "a b",
    "[::2]",
  ])("refuses who calls it %s", (host) => {
    expect(judgeEntry({ host }, local)).toMatchObject({
      isAllowed: false,
      reason: expect.stringContaining("SQLDOJO_ALLOWED_HOSTS"),
    });
  });

  it.each(["http://localhost:3000", "http://127.0.0.1", "https://[::1]:8443"])(
    "lets pages of %s call",
    (origin) => {
      expect(judgeEntry({ host: "localhost:4000", origin }, local)).toMatchObject({ isAllowed: true });
    },
  );

  it.each([
    "http://evil.example",
    "null",
    "file://",
    "http://localhost.evil.example",
    "http://127.evil.example",
    "x",
  ])("refuses pages of %s", (origin) => {
    expect(judgeEntry({ host: "localhost:4000", origin }, local)).toMatchObject({
      isAllowed: false,
      reason: expect.stringContaining(JSON.stringify(origin)),
    });
  });

  it.each(["x-forwarded-for", "x-forwarded-host", "forwarded", "x-real-ip", "via"])(
    "refuses what came through a proxy (%s) that it was not told of",
    (header) => {
      expect(judgeEntry({ host: "127.0.0.1:4000", [header]: "1.2.3.4" }, local)).toMatchObject({
        isAllowed: false,
        reason: expect.stringContaining("A proxy stands before the server"),
      });
    },
  );

  it("behind a proxy that it was told of lets in, and opens reading to nobody unless told", () => {
    const headers = { host: "dojo.example", "x-forwarded-for": "1.2.3.4", origin: "https://dojo.example" };
    expect(judgeEntry(headers, proxied)).toEqual({ isAllowed: true, isReadingOpen: false });
    expect(judgeEntry({ ...headers, host: "127.0.0.1:4000" }, proxied)).toEqual({
      isAllowed: true,
      isReadingOpen: false,
    });
    expect(judgeEntry(headers, { ...proxied, isReadingOpen: true })).toMatchObject({ isReadingOpen: true });
    expect(judgeEntry({ host: "localhost" }, proxied)).toMatchObject({ isReadingOpen: true });
    expect(judgeEntry({ host: "evil.example" }, proxied)).toMatchObject({ isAllowed: false });
  });
});

describe("a server that others can reach", () => {
  it("lets in by any name, with a token for reading", () => {
    expect(judgeEntry({ host: "dojo.lan:4000" }, open)).toEqual({ isAllowed: true, isReadingOpen: false });
    expect(judgeEntry({ host: "localhost:4000" }, open)).toEqual({ isAllowed: true, isReadingOpen: false });
  });

  it("lets pages of its own name call, and no others", () => {
    expect(judgeEntry({ host: "dojo.lan:4000", origin: "http://dojo.lan:3000" }, open)).toMatchObject({
      isAllowed: true,
    });
    expect(judgeEntry({ host: "dojo.lan:4000", origin: "http://evil.example" }, open)).toMatchObject({
      isAllowed: false,
    });
  });

  it("told its names goes by no other, but for addresses", () => {
    const named = { ...open, allowedHosts: ["dojo.example"] };
    expect(judgeEntry({ host: "dojo.example:4000" }, named)).toMatchObject({ isAllowed: true });
    expect(judgeEntry({ host: "10.0.0.7:4000" }, named)).toMatchObject({ isAllowed: true });
    expect(judgeEntry({ host: "evil.example" }, named)).toMatchObject({ isAllowed: false });
  });
});
