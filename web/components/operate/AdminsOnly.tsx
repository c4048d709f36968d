import Link from "next/link";
import { signInPath } from "../../lib/addresses.ts";
import type { Refusal } from "../../lib/api/client.ts";

/** In place of a page that the server shows to admins alone. */
export function AdminsOnly({ title, path, refusal }: { title: string; path: string; refusal: Refusal }) {
  return (
    <section className="notice">
      <h1>{title}: for admins</h1>
      <p>
        Only a token of role ADMIN may see this page, because it tells who may do what here. {refusal.message}
      </p>
      <p>
        <Link href={signInPath(path)} prefetch={false}>
          Sign in
        </Link>{" "}
        with such a token; the server keeps one in the file <code>tokens/admin</code> of its data folder.
      </p>
    </section>
  );
}
