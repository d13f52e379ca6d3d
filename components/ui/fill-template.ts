/** Fills "/n/UKR/issues/{issue.number}" from data; each value is encoded, a missing one becomes empty. */
export function fillTemplate(template: string, data: unknown): string {
  return template.replace(/\{([\w.]+)\}/g, (_, path: string) => {
    let value = data;
    for (const part of path.split(".")) {
      value = typeof value === "object" && value !== null ? Reflect.get(value, part) : undefined;
    }
    return value === undefined || value === null ? "" : encodeURIComponent(String(value));
  });
}
