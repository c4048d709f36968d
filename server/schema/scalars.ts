import { DateTimeResolver, JSONResolver } from "graphql-scalars";
import { bigInteger } from "./bigInteger.ts";
import { builder } from "./builder.ts";

builder.addScalarType("DateTime", DateTimeResolver, {
  description: "A moment, as RFC 3339 writes it: 2026-11-21T09:30:00.000Z.",
});
builder.addScalarType("JSON", JSONResolver, { description: "Any JSON value." });
builder.addScalarType("BigInt", bigInteger, { description: "An integer that may exceed 32 bits." });
