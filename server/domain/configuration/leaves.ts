/** Every field of a configuration that is no object itself, by its path: ["selfPlay.loss", "SPIN"]. */
export function leavesOf(tree: object, prefix = ""): [path: string, value: unknown][] {
  return Object.entries(tree).flatMap(([name, value]): [string, unknown][] =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? leavesOf(value, `${prefix}${name}.`)
      : [[`${prefix}${name}`, value]],
  );
}
