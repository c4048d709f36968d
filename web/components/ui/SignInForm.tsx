/** A form for a token. @param to the page of this site to go on to; the sign-in page unless given. */
export function SignInForm({ to }: { to?: string | undefined }) {
  return (
    <form method="post" action="/session" className="filter">
      {to !== undefined && <input type="hidden" name="to" value={to} />}
      <label>
        Access token
        <input type="password" name="token" autoComplete="off" required />
      </label>
      <button type="submit">Sign in</button>
    </form>
  );
}
