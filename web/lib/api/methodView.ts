/** What a preset sets apart from the defaults, by path: "selfPlay.lambda" → 0.1. */
export function presetEntries(preset: unknown): [path: string, value: unknown][] {
  return entriesOf(preset).flatMap(([section, fields]) =>
    entriesOf(fields).map(([name, value]): [string, unknown] => [`${section}.${name}`, value]),
  );
}

/** The value of a configuration at a path such as "selfPlay.lambda"; undefined where it has no such part. */
export function valueIn(configuration: object | null | undefined, path: string): unknown {
  const [section = "", name = ""] = path.split(".");
  return (configuration as Readonly<Record<string, Readonly<Record<string, unknown>>>> | null | undefined)?.[
    section
  ]?.[name];
}

function entriesOf(value: unknown): [string, unknown][] {
  return typeof value === "object" && value !== null ? Object.entries(value) : [];
}
