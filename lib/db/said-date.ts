/** The three said parts of a world date as one JSON object in PostgreSQL, with its note where it keeps one, read back as `SaidDate`. Both names are columns of ours, never input. */
export function saidDate(alias: string, prefix: string, keeps?: "note"): string {
  const column = `${alias}.${prefix}`;
  const note = keeps ? `, 'note', ${column}_note` : "";
  return `json_build_object('edtf', ${column}_edtf, 'text', ${column}_text, 'basis', ${column}_basis${note})`;
}
