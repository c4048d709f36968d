import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";
import { expect, it } from "vitest";
import { configurationSchema } from "../../../server/domain/configuration/configuration.ts";
import { schema } from "../../../server/schema/index.ts";

it("describes every type, field and argument", () => {
  const undescribed: string[] = [];
  const note = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description) undescribed.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith("__")) continue;
    note(type.name, type);
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(`${type.name}.${field.name}`, field);
        for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name}:)`, argument);
      }
    }
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    }
  }
  expect(undescribed).toEqual([]);
});

it("takes the configuration's enums from its schema", () => {
  const loss = schema.getType("Loss");
  const values = isEnumType(loss) ? loss.getValues().map(({ name }) => name) : [];
  expect(values).toEqual(configurationSchema.shape.selfPlay.unwrap().shape.loss.unwrap().options);
  expect(values).toContain("SPIN");
});
