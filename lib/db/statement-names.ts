/**
 * Names for the SQL texts that come again: a named statement is parsed and planned once for each connection, and kept on it, and here, for ever. So a text is
 * named only when it comes a second time, and of `most` texts; an `in` list or a `createMany` makes another text for every length. "" is no name.
 */
export function statementNames(most: number): (query: { sql: string }) => string {
  const names = new Map<string, string>();
  let seen = new Set<string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= most) return "";
    if (seen.delete(sql)) {
      const name = `s${names.size}`;
      names.set(sql, name);
      return name;
    }
    if (seen.size >= most) seen = new Set();
    seen.add(sql);
    return "";
  };
}
