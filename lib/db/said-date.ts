/** What was said of a world date as one JSON object in PostgreSQL, read back as `SaidDate`. Both names are columns of ours, never input. */
export function saidDate(alias: string, prefix: string): string {
  const column = `${alias}.${prefix}`;
  return `json_build_object('edtf', ${column}_edtf, 'text', ${column}_text, 'basis', ${column}_basis, 'note', ${column}_note)`;
}
