import { leavesOf } from "../configuration/leaves.ts";

interface NamedEntry {
  readonly method: { readonly title: string };
  readonly baseModel: { readonly name: string };
  readonly experiment: { readonly name: string };
  /** Name of the ablation's cell; null outside one. */
  readonly cellName: string | null;
  /** Resolved, or what a program elsewhere said of its settings; null for an import. */
  readonly configuration: unknown;
}

/** More settings than this are counted, not listed. */
const mostSettings = 3;
/** Characters of a setting's path and value; a program elsewhere may have said anything. */
const longestSetting = 80;

/**
 * What each entry is called among the others: its method's title and, where several have that title, what tells them apart:
 * the ablation's cell, base model, settings and experiment, each only where it differs.
 *
 * @returns the parts after the title, in the order of the entries; none for a title that stands alone.
 */
export function nameEntries(entries: readonly NamedEntry[]): string[][] {
  const byTitle = Map.groupBy(entries, ({ method }) => method.title);
  const parts = new Map<NamedEntry, string[]>();
  for (const group of byTitle.values()) {
    const cells = group.map(({ cellName }) => cellName);
    const areCells = group.length > 1 && cells.every((name) => name !== null);
    const isOneAblation = areCells && new Set(cells).size === group.length;
    const settings = isOneAblation ? undefined : settingsThatDiffer(group);
    for (const entry of group) {
      parts.set(
        entry,
        isOneAblation
          ? [entry.cellName!]
          : [
              ...partThatDiffers(group, entry, ({ baseModel }) => baseModel.name),
              ...(settings?.get(entry) ?? []),
              ...partThatDiffers(group, entry, ({ experiment }) => experiment.name),
            ],
      );
    }
  }
  return entries.map((entry) => parts.get(entry)!);
}

function partThatDiffers(
  group: readonly NamedEntry[],
  entry: NamedEntry,
  of: (entry: NamedEntry) => string,
): string[] {
  return new Set(group.map(of)).size > 1 ? [of(entry)] : [];
}

/** By entry. Each configuration is read once, however many entries there are to tell it from. */
function settingsThatDiffer(group: readonly NamedEntry[]): Map<NamedEntry, string[]> {
  if (group.length === 1) return new Map([[group[0]!, []]]);
  const all = new Map(group.map((entry) => [entry, settingsOf(entry.configuration)]));
  const values = new Map<string, Set<string | undefined>>();
  for (const settings of all.values()) for (const path of settings.keys()) values.set(path, new Set());
  for (const settings of all.values()) for (const [path, known] of values) known.add(settings.get(path));
  const paths = [...values].flatMap(([path, known]) => (known.size > 1 ? [path] : []));
  return new Map([...all].map(([entry, own]) => [entry, listed(paths, own)]));
}

function listed(paths: readonly string[], own: ReadonlyMap<string, string>): string[] {
  const texts = paths.flatMap((path) => (own.has(path) ? [shortened(`${path} ${own.get(path)}`)] : []));
  const further = texts.length - mostSettings;
  return further > 0
    ? [...texts.slice(0, mostSettings), `${further} more ${further === 1 ? "setting" : "settings"}`]
    : texts;
}

function shortened(text: string): string {
  return text.length > longestSetting ? `${text.slice(0, longestSetting - 1).toWellFormed()}…` : text;
}

/** By path, values as JSON writes them, without quotation marks. */
function settingsOf(configuration: unknown): Map<string, string> {
  const leaves = leavesOf(Object(configuration) as object);
  return new Map(
    leaves.map(([path, value]) => [path, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}
