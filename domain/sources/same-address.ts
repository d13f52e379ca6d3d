/**
 * Other ways to write the same web address, itself included: with and without a slash at the end, by http and https, without the part
 * after "#". Nothing else is taken for the same, neither another host nor another question.
 */
export function sameAddresses(address: string): string[] {
  if (!URL.canParse(address)) return [address];
  const url = new URL(address);
  url.hash = "";
  const path = url.pathname.replace(/\/+$/, "");
  const rest = `${url.host}${path}`;
  const written = ["https:", "http:"].flatMap((protocol) =>
    [rest, `${rest}/`].map((place) => `${protocol}//${place}${url.search}`),
  );
  return [...new Set([address, ...written])];
}
