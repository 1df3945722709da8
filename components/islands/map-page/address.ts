/** An address with a parameter set, or without it. What else it has stays, with "/" readable in the values. */
export function withParameter(address: string, name: string, value: string | null): string {
  const url = new URL(address);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  url.search = url.searchParams.toString().replaceAll("%2F", "/");
  return url.href;
}
