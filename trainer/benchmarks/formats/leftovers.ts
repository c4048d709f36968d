/** What systems and archivers leave beside people's files; compared in lower case. */
const leftoverNames = ["__macosx", "thumbs.db", "ehthumbs.db", "desktop.ini", "icon\r", "$recycle.bin"];

/**
 * Whether a name is no part of what people put into a folder: hidden (`._dev.json`, `.DS_Store`), an archive's or a
 * system's own (`__MACOSX`, `Thumbs.db`), or an editor's lock or backup (`~$dev.csv`, `dev.json~`).
 */
export function isLeftover(name: string): boolean {
  return (
    name.startsWith(".") ||
    name.startsWith("~$") ||
    name.endsWith("~") ||
    leftoverNames.includes(name.toLowerCase())
  );
}

/** What a leftover is, behind its name. */
export const leftoverReason = "hidden or left by an archive";

/** Whether a leftover is worth a word: version control's own are in every checkout. */
export function isNamed(name: string): boolean {
  return !name.startsWith(".git");
}
