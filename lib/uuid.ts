/** Whether a piece of an address can be the id of a record at all. PostgreSQL takes anything else for an error, where "not found" is the answer. */
export function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
}
