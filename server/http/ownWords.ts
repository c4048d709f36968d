/** What is wrong with a value, in this server's words where GraphQL's libraries have theirs. */

type Rule = readonly [pattern: RegExp, words: (value: string, other: string, guess: string) => string];

const rules: readonly Rule[] = [
  [
    /^Int cannot represent non-integer value: (.*)$/s,
    (value) => `${value} is no integer; send digits alone.`,
  ],
  [
    /^Int cannot represent non 32-bit signed integer value: (.*)$/s,
    (value) => `${value} is beyond 32 bits; send an integer from −2147483648 to 2147483647.`,
  ],
  [
    /^Float cannot represent non numeric value: (.*)$/s,
    (value) => `${value} is no number; send one without quotes.`,
  ],
  [
    /^String cannot represent a non string value: (.*)$/s,
    (value) => `${value} is no text; send it in quotes.`,
  ],
  [
    /^Boolean cannot represent a non boolean value: (.*)$/s,
    (value) => `${value} is neither true nor false; send one of them.`,
  ],
  [
    /^ID cannot represent (?:a non-string and non-integer )?value: (.*)$/s,
    (value) => `${value} is no id; send the text that this server returned.`,
  ],
  [
    /^DateTime cannot represent (?:an invalid date-time-string |an invalid Unix timestamp |non string or Date type )(.*?)\.?$/s,
    (value) => `${value} is no moment; write it as in 2026-11-21T09:30:00.000Z.`,
  ],
  [
    /^Value (".*?") does not exist in "(\w+)" enum\.(?: Did you mean (.*)\?)?$/s,
    (value, type, guess) => `there is no ${value} in ${type}.${guess ? ` Did you mean ${guess}?` : ""}`,
  ],
  [
    /^Enum "(\w+)" cannot represent non-(?:string|enum) value: (.*?)\.(?: Did you mean .*)?$/s,
    (type, value) => `${value} is no value of ${type}; send one of its names.`,
  ],
  [
    /^Expected type "(\w+)" to be an object\.$/s,
    (type) => `is no object; send the fields of ${type} in braces.`,
  ],
  [
    /^Field (".*?") is not defined by type "(\w+)"\.(?: Did you mean (.*)\?)?$/s,
    (field, type, guess) => `there is no ${field} in ${type}.${guess ? ` Did you mean ${guess}?` : ""}`,
  ],
  [/^Expected (?:non-nullable type|value of type) .* not to be null\.$/s, () => "is required; send a value."],
];

/** The sentence itself where it is ours already, or none that is known. */
export function inOwnWords(message: string): string {
  for (const [pattern, words] of rules) {
    const found = pattern.exec(message);
    if (found) return words(found[1] ?? "", found[2] ?? "", found[3] ?? "");
  }
  return message;
}
