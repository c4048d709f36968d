/**
 * A path of this site with its parameters, as an address or a form gives it; undefined for anything that would lead
 * elsewhere, such as `//elsewhere` or `/\\elsewhere`, and for the way out again.
 */
export function ownPath(text: string): string | undefined {
  const base = "http://own.invalid";
  if (!text.startsWith("/") || !URL.canParse(text, base)) return undefined;
  const { origin, pathname, search } = new URL(text, base);
  return origin !== base || /^\/(?:sign-in|session)(?:\/|$)/.test(pathname) || pathname.startsWith("//")
    ? undefined
    : `${pathname}${search}`;
}
