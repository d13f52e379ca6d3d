import { formatWorldDate } from "@/lib/days";

const point = "[?~%]?\\d{2}[\\dX]{2}(?:-(?:\\d{2}|XX)(?:-(?:\\d{2}|XX))?)?[?~%]?";
const shape = new RegExp(`^(?:${point}|(?:${point}|\\.\\.|)/(?:${point}|\\.\\.|))$`);

/** What a date that somebody is typing reads as, or null while it has not yet the shape of one. Only the shape: whether there is such a day, `useReading` says. */
export function reading(typed: string): string | null {
  const edtf = typed.trim();
  if (edtf === "") return "unknown";
  return shape.test(edtf) && /\d/.test(edtf) ? formatWorldDate(edtf) : null;
}
