/** `path` if it leads to a place of this site, else "/": a form must not be made to lead elsewhere. */
export function localPath(path: unknown): string {
  const here = "http://here.invalid";
  if (typeof path !== "string" || !path.startsWith("/") || !URL.canParse(path, here)) return "/";
  const { origin, pathname, search, hash } = new URL(path, here);
  return origin === here ? `${pathname}${search}${hash}` : "/";
}
