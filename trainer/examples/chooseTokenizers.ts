import { trainTokenizer } from "../engine/byteLevelBpe.ts";
import { framedAsChat } from "../engine/chatPrompts.ts";
import type { Tokenizer } from "../engine/tokenizer.ts";
import type { RunContext } from "../phases/runContext.ts";
import { questionSystemMessage, sqlSystemMessage } from "../prompts/instructionPrompt.ts";
import { openAsSql } from "./openAsSql.ts";

export interface RunTokenizers {
  /** From questions to SQL. */
  readonly tokenizer: Tokenizer;
  readonly sqlToTextTokenizer: Tokenizer;
}

/**
 * The base model's own tokenizer, in its chat template where prompts have that form, its answers opened as SQL; without a base model one trained on
 * `texts`. Throws where the form asks for a template that there is not.
 */
export function chooseTokenizers(
  { base, spec, benchmark }: Pick<RunContext, "base" | "spec" | "benchmark">,
  texts: readonly string[],
): RunTokenizers {
  const { form } = spec.configuration.prompt;
  if (form !== "CHAT") {
    const { vocabularySize } = spec.baseModel.architecture;
    const tokenizer = base?.tokenizer ?? trainTokenizer(texts, { vocabularySize });
    const isOpened = form === "COMPLETION" && base !== undefined;
    return {
      tokenizer: isOpened ? openAsSql(tokenizer, base.tokenizer, form) : tokenizer,
      sqlToTextTokenizer: tokenizer,
    };
  }
  if (base?.chatTemplate === undefined) {
    throw new Error(
      `configuration.prompt.form is CHAT, and base model ${spec.baseModel.name} has no chat template; use COMPLETION, or COMPACT for a model trained from scratch.`,
    );
  }
  const { tokenizer, chatTemplate, model } = base;
  const { endOfSequenceId, otherEndIds = [] } = model.configuration;
  const framed = (system: string) =>
    framedAsChat(tokenizer, chatTemplate, system, [endOfSequenceId, ...otherEndIds]);
  return {
    tokenizer: openAsSql(framed(sqlSystemMessage(benchmark.dialect)), tokenizer, form),
    sqlToTextTokenizer: framed(questionSystemMessage),
  };
}
