import { type ApiClient, createApiClient, UnreachableError } from "../../trainer/api/client.ts";
import { MissingTokenError, readAdminToken } from "../shared/adminToken.ts";
import { usualServer } from "../shared/options.ts";

export interface RegisterArguments {
  /** False where no server is to be told. */
  readonly register: boolean;
  /** Where given, what is imported must be registered there. */
  readonly server?: string;
  readonly token?: string;
}

export type Registration<Result extends object> =
  | ({ readonly isRegistered: true; readonly server: string } & Result)
  /** The reason is a sentence for the person at the terminal. */
  | { readonly isRegistered: false; readonly reason: string };

/**
 * Registers with the server named, else with the one at the usual address if there is one and this data folder has its
 * token. Rejects where the server named cannot be reached or refuses, and where the usual one refuses.
 */
export async function registerAt<Result extends object>(
  { register, server, token }: RegisterArguments,
  dataFolder: string,
  registerWith: (client: ApiClient) => Promise<Result>,
): Promise<Registration<Result>> {
  if (!register) return { isRegistered: false, reason: "Not registered, as told (--no-register)." };
  const url = server ?? (process.env.SQLDOJO_SERVER_URL || usualServer);
  const later = "The same command with --server URL registers it later.";
  try {
    const client = createApiClient(url, token ?? readAdminToken(dataFolder));
    return { isRegistered: true, server: url, ...(await registerWith(client)) };
  } catch (error) {
    if (error instanceof MissingTokenError && server === undefined)
      return { isRegistered: false, reason: `Not registered: ${error.message} ${later}` };
    if (!(error instanceof UnreachableError)) throw error;
    if (server !== undefined) {
      const rest = "All the rest is done; the same command registers it once the server answers.";
      throw new Error(`${error.message} ${rest}`, { cause: error });
    }
    return { isRegistered: false, reason: `Not registered: no server answers at ${url}. ${later}` };
  }
}
