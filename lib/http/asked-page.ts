/** The page of a list that an address asks for; what it asks for and there is not, in its own words. */
export function readAskedPage(
  given: string | string[] | undefined,
  pages: number,
): { page: number; notUnderstood?: string } {
  const text = [given].flat().at(-1);
  if (text === undefined || text === "") return { page: 1 };
  const asked = /^[1-9]\d{0,4}$/.test(text) ? Number(text) : 0;
  return asked >= 1 && asked <= pages
    ? { page: asked }
    : { page: 1, notUnderstood: text.slice(0, 40) };
}
