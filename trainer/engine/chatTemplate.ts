/** Chat templates of pretrained models, rendered by Hugging Face's own library and encoded so that no message can speak for another. */
import { Template } from "@huggingface/jinja";
import type { PretrainedTokenizer } from "./pretrainedTokenizer.ts";
import { TokenizerError } from "./tokenizer.ts";

export interface ChatMessage {
  readonly role: "system" | "user" | "assistant";
  readonly content: string;
}

export interface ChatTemplate {
  /** As the publisher wrote it. */
  readonly source: string;
  /** The special token that ends an answer; undefined of a template that writes none behind it. */
  readonly endOfAnswerId: number | undefined;
  /** What the model reads, up to where its answer begins. */
  render(messages: readonly ChatMessage[]): string;
  /** The same in token ids. A special token's name in a message stays text. */
  encode(messages: readonly ChatMessage[]): number[];
}

/** Names that templates use for the special tokens at a text's two ends. */
export interface ChatTokens {
  readonly beginningOfSequence?: string;
  readonly endOfSequence?: string;
}

/** Templates of Llama 3 say which day it is, unless told: the same prompt must be the same tomorrow. */
const fixedDate = "26 Jul 2024";
/** The library defines the function for itself and refuses another in its place, but templates may set what they like. */
const fixDate = "{% set strftime_now = sayFixedDate %}";

/**
 * Reads a template and tries it. One that knows no system message gets it in front of the first question.
 *
 * @throws TokenizerError naming the file, the fault and the fix.
 */
export function readChatTemplate(
  source: string,
  fileName: string,
  tokenizer: PretrainedTokenizer,
  tokens: ChatTokens,
): ChatTemplate {
  const template = parse(source, fileName);
  const renderRaw = (messages: readonly ChatMessage[], isAsking = true): string =>
    template.render({
      messages: messages.map((message) => ({ ...message })),
      add_generation_prompt: isAsking,
      // Qwen3 answers at once.
      enable_thinking: false,
      date_string: fixedDate,
      sayFixedDate: () => fixedDate,
      bos_token: tokens.beginningOfSequence ?? "",
      eos_token: tokens.endOfSequence ?? "",
    });
  const trial: ChatMessage[] = [
    { role: "system", content: "system" },
    { role: "user", content: "user" },
  ];
  const takesSystem = rendersWhole(renderRaw, trial);
  if (!takesSystem && !rendersWhole(renderRaw, joinSystem(trial))) {
    throw new TokenizerError(
      `${fileName}: its chat template does not render a system message and a question. ` +
        "Use the model without it (prompt.form COMPLETION), or take the template that its publisher gives now.",
    );
  }
  const arrange = (messages: readonly ChatMessage[]) => (takesSystem ? messages : joinSystem(messages));

  return {
    source,
    endOfAnswerId: endOfAnswer((messages) => renderRaw(messages, false), tokenizer),
    render: (messages) => renderRaw(arrange(messages)),
    encode(messages) {
      const guard = guardFor(messages);
      const guarded = arrange(messages).map(({ role, content }) => ({
        role,
        content: guardTokens(content, tokenizer.specialTokens, guard),
      }));
      return tokenizer.encodeMarked(renderRaw(guarded), (section) => section.replaceAll(guard, ""));
    },
  };
}

function parse(source: string, fileName: string): Template {
  try {
    return new Template(`${fixDate}${source}`);
  } catch (error) {
    throw new TokenizerError(
      `${fileName}: its chat template cannot be read (${(error as Error).message}). ` +
        "Use the model without it (prompt.form COMPLETION), or take the template that its publisher gives now.",
      { cause: error },
    );
  }
}

/** A template refuses what it cannot show, or leaves it out. */
function rendersWhole(
  render: (messages: readonly ChatMessage[]) => string,
  messages: readonly ChatMessage[],
): boolean {
  try {
    const text = render(messages);
    return messages.every(({ content }) => text.includes(content));
  } catch {
    return false;
  }
}

/** A template that shows no answer, or nothing special behind one, has none. */
function endOfAnswer(
  render: (messages: readonly ChatMessage[]) => string,
  tokenizer: PretrainedTokenizer,
): number | undefined {
  const answer = "an answer of no other words";
  try {
    const text = render([
      { role: "user", content: "user" },
      { role: "assistant", content: answer },
    ]);
    const at = text.lastIndexOf(answer);
    if (at < 0) return undefined;
    const behind = text.slice(at + answer.length).trimStart();
    const token = [...tokenizer.specialTokens]
      .sort((one, other) => other.length - one.length)
      .find((special) => behind.startsWith(special));
    return token === undefined ? undefined : tokenizer.encodeMarked(token)[0];
  } catch {
    return undefined;
  }
}

function joinSystem([first, second, ...rest]: readonly ChatMessage[]): readonly ChatMessage[] {
  if (first?.role !== "system") return first ? [first, ...(second ? [second] : []), ...rest] : [];
  if (!second) return [{ role: "user", content: first.content }];
  return [{ ...second, content: `${first.content}\n\n${second.content}` }, ...rest];
}

/** A character for private use that is in none of the messages. */
function guardFor(messages: readonly ChatMessage[]): string {
  const text = messages.map(({ content }) => content).join("");
  for (let code = 0xe000; code < 0xf8ff; code += 1) {
    const guard = String.fromCharCode(code);
    if (!text.includes(guard)) return guard;
  }
  throw new TokenizerError("A message uses every character for private use. Leave one of them out.");
}

/**
 * Puts the guard behind the first character of whatever spells a special token, and at both ends, where a message could
 * complete what the template begins. White space at the ends stays outside, for templates to trim.
 */
function guardTokens(content: string, specialTokens: readonly string[], guard: string): string {
  const trimmed = content.trim();
  if (trimmed === "") return content;
  const present = specialTokens.filter((token) => trimmed.includes(token));
  let inside = "";
  for (let at = 0; at < trimmed.length; at += 1) {
    inside += trimmed[at];
    if (present.some((token) => trimmed.startsWith(token, at))) inside += guard;
  }
  const start = content.indexOf(trimmed);
  return `${content.slice(0, start)}${guard}${inside}${guard}${content.slice(start + trimmed.length)}`;
}
