import { expect, it } from "vitest";
import {
  auditIssueKinds,
  describeAuditIssueKind,
} from "../../../../server/domain/benchmarks/auditIssueKinds.ts";
import { auditIssueKinds as ofTheTrainer } from "../../../../trainer/api/generated/catalogue.ts";

it.each(auditIssueKinds)("explains $name in words and whole sentences", ({ title, meaning }) => {
  expect(title).toMatch(/^[A-Z]/);
  expect(meaning).toMatch(/\.$/);
});

it("is what the trainer's audit follows, kind by kind in the same order", () => {
  expect(Object.values(ofTheTrainer)).toEqual(auditIssueKinds);
});

it("gives a kind that nobody has described its own name", () => {
  expect(describeAuditIssueKind("aKindOfTheFuture")).toEqual({
    name: "aKindOfTheFuture",
    title: "aKindOfTheFuture",
    meaning: "",
    excludesExample: null,
  });
});
