import { isEnumType } from "graphql";
import { expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import { schema } from "../../../server/schema/index.ts";

it("takes the configuration's enums from its schema", () => {
  const loss = schema.getType("Loss");
  const values = isEnumType(loss) ? loss.getValues().map(({ name }) => name) : [];
  expect(values).toEqual(configurationSchema.shape.selfPlay.unwrap().shape.loss.unwrap().options);
  expect(values).toContain("SPIN");
});
