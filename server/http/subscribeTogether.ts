import {
  createSourceEventStream,
  type ExecutionArgs,
  type ExecutionResult,
  execute,
  type OperationDefinitionNode,
  print,
} from "graphql";
import { requestScope } from "../database/requestScope.ts";
import { budgets } from "../schema/budget.ts";
import type { Context } from "../schema/context.ts";

type Results = AsyncIterableIterator<ExecutionResult, undefined, undefined>;

const answered = new WeakMap<object, Map<string, Promise<ExecutionResult>>>();

/**
 * As GraphQL's own `subscribe`, but that an event is answered once for all subscribers who ask the same of it, however many
 * they are: with the same document and variables, wherever they began.
 */
export async function subscribeTogether(given: ExecutionArgs): Promise<Results | ExecutionResult> {
  const events = await createSourceEventStream(given);
  if (!(Symbol.asyncIterator in events)) return events;
  const source = events[Symbol.asyncIterator]();
  const question = questionOf(given);
  const results: Results = {
    async next() {
      const { value, done } = await source.next();
      if (done) return { done: true, value: undefined };
      return { done: false, value: await answerOf(value as object, question, given) };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
  return results;
}

function answerOf(event: object, question: string, given: ExecutionArgs): Promise<ExecutionResult> {
  const answers = answered.get(event) ?? new Map<string, Promise<ExecutionResult>>();
  answered.set(event, answers);
  const answer = answers.get(question) ?? executeInTime({ ...given, rootValue: event });
  answers.set(question, answer);
  return answer;
}

/** As GraphQL's own `execute`; what only reads is broken off when its time is over, slow SQL included. */
export async function executeInTime(given: ExecutionArgs): Promise<ExecutionResult> {
  const isReading = operationOf(given)?.operation !== "mutation";
  const endsAt = performance.now() + budgets.milliseconds;
  return requestScope.run({ isReading, endsAt }, () => execute(given));
}

function operationOf({ document, operationName }: ExecutionArgs): OperationDefinitionNode | undefined {
  return document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === "OperationDefinition" &&
      (operationName == null || definition.name?.value === operationName),
  );
}

/** All that the answer depends on beside the event: not where the subscriber began, and by whom it was let in. */
function questionOf(given: ExecutionArgs): string {
  const { document, operationName, variableValues, contextValue } = given;
  const cursors = operationOf(given)?.selectionSet.selections.flatMap((field) =>
    field.kind === "Field"
      ? (field.arguments ?? []).flatMap(({ name, value }) =>
          name.value === "after" && value.kind === "Variable" ? [value.name.value] : [],
        )
      : [],
  );
  const variables = Object.entries(variableValues ?? {}).filter(([name]) => !cursors?.includes(name));
  const { role, tokenHash } = (contextValue as Context).caller;
  return JSON.stringify([print(document), operationName, variables, role, tokenHash]);
}
