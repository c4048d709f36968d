/** The query part of an address, as Next hands it to a page. */
export type Search = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The first value of a parameter; undefined where it is absent or empty. */
export function searchText(search: Search, name: string): string | undefined {
  const value = search[name];
  const first = typeof value === "string" ? value : value?.[0];
  return first === "" ? undefined : first;
}

/** All values of a parameter, each once, empty ones left out. */
export function searchTexts(search: Search, name: string): string[] {
  const value = search[name];
  const all = typeof value === "string" ? [value] : (value ?? []);
  return [...new Set(all)].filter((text) => text !== "");
}

/** `path` with the parameters of `search`, changed by `changes`; undefined takes one away. */
export function addressWith(
  path: string,
  search: Search,
  changes: Readonly<Record<string, string | undefined>>,
): string {
  const parameters = new URLSearchParams();
  for (const name of new Set([...Object.keys(search), ...Object.keys(changes)])) {
    const value = name in changes ? changes[name] : searchText(search, name);
    if (value !== undefined) parameters.set(name, value);
  }
  const query = parameters.toString();
  return query === "" ? path : `${path}?${query}`;
}

/** A dynamic part of the path, which Next hands over still encoded; undefined where it is malformed. */
export function pathText(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

/** A count, as in a version; undefined where the address has none or something else. */
export function searchNumber(search: Search, name: string): number | undefined {
  const text = searchText(search, name);
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}
