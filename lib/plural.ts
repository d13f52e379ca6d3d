/** "1 document", "3 documents"; `many` where the plural is not an added s. */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
