const replacements: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "{": "\\{",
  "}": "\\}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
  "<": "$<$",
  ">": "$>$",
  "|": "$|$",
  "−": "$-$",
  "–": "--",
  "×": "$\\times$",
  "→": "$\\to$",
  "≤": "$\\leq$",
  "≥": "$\\geq$",
  "±": "$\\pm$",
  "·": "$\\cdot$",
  κ: "$\\kappa$",
  Δ: "$\\Delta$",
  "↓": "$\\downarrow$",
};

/** Plain text as LaTeX sets it: one pass, so that no replacement is replaced again. */
export function escapeLatex(text: string): string {
  return text
    .replaceAll(/[\\&%$#_{}~^<>|−–×→≤≥±·κΔ↓]/g, (character) => replacements[character]!)
    .replaceAll(/[\s\p{Cc}]+/gu, " ");
}
