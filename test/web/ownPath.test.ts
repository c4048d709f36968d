import { expect, it } from "vitest";
import { ownPath } from "../../web/lib/ownPath.ts";

it.each(["/", "/runs/Run_1", "/?benchmark=a%20b&sort=x", "/compare?together=1&together=2"])(
  "keeps %s",
  (path) => {
    expect(ownPath(path)).toBe(path);
  },
);

it.each([
  "",
  "runs",
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "/\t/elsewhere.example",
  "javascript:alert(1)",
  "/sign-in?to=/sign-in",
  "/session",
])("leads not to %s", (path) => {
  expect(ownPath(path)).toBeUndefined();
});
