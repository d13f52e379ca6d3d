const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

export type DateForm = "day" | "short" | "time";

/**
 * Writes a date without the machine's locale or time zone, so that server and browser write the same words.
 * Takes "2026", "2026-01", "2026-01-07" or an instant; instants are shown in UTC and say so when the time is shown.
 */
export function formatDate(value: string, form: DateForm = "day"): string {
  const instant = value.length > 10 ? new Date(value) : null;
  if (instant && Number.isNaN(instant.getTime())) return value;
  const text = instant ? instant.toISOString() : value;
  const [year = "", month, day] = text.slice(0, 10).split("-");
  const name = month ? months[Number(month) - 1] : undefined;
  if (!name) return year;
  if (!day) return `${name} ${year}`;
  if (form === "short") return `${Number(day)} ${name}`;
  const date = `${Number(day)} ${name} ${year}`;
  return form === "time" && instant ? `${date}, ${text.slice(11, 16)} UTC` : date;
}

export function DateText({ value, form, className }: { value: string | Date; form?: DateForm; className?: string }) {
  const iso = typeof value === "string" ? value : value.toISOString();
  return (
    <time dateTime={iso} className={className ? `whitespace-nowrap ${className}` : "whitespace-nowrap"}>
      {formatDate(iso, form)}
    </time>
  );
}
