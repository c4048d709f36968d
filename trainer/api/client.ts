import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { print } from "graphql";

/** The server refused the request; `code` is one of its documented codes. Sending it again changes nothing. */
export class RefusalError extends Error {
  override readonly name = "RefusalError";
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** The server did not answer, or not as a GraphQL server does. Sending the request again may help. */
export class UnreachableError extends Error {
  override readonly name = "UnreachableError";
}

export interface ApiClient {
  readonly url: string;
  /** Rejects with `RefusalError` or `UnreachableError`. */
  request<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
  ): Promise<Result>;
}

interface GraphQLAnswer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

const requestTimeoutMilliseconds = 30_000;

/** A GraphQL client over HTTP; `token` is sent as a bearer token, reading needs none. */
export function createApiClient(url: string, token?: string): ApiClient {
  async function post(body: string): Promise<Response> {
    try {
      return await fetch(url, {
        method: "POST",
        headers: {
          "content-type": "application/json",
          ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        },
        body,
        signal: AbortSignal.timeout(requestTimeoutMilliseconds),
      });
    } catch (error) {
      throw new UnreachableError(`No answer from ${url}. Is the server running (sqldojo server)?`, {
        cause: error,
      });
    }
  }

  async function read<Result>(response: Response): Promise<GraphQLAnswer<Result>> {
    try {
      return (await response.json()) as GraphQLAnswer<Result>;
    } catch (error) {
      throw new UnreachableError(
        `${url} answered ${response.status} without JSON. Is it a SQL Dojo server?`,
        {
          cause: error,
        },
      );
    }
  }

  return {
    url,
    async request(document, variables) {
      const response = await post(JSON.stringify({ query: print(document), variables }));
      const answer = await read<never>(response);
      const refusal = answer.errors?.[0];
      if (refusal) {
        const code = refusal.extensions?.code ?? "UNKNOWN";
        if (code === "INTERNAL_SERVER_ERROR") throw new UnreachableError(refusal.message);
        throw new RefusalError(code, refusal.message);
      }
      if (answer.data == null) throw new UnreachableError(`${url} answered ${response.status} without data.`);
      return answer.data;
    },
  };
}
