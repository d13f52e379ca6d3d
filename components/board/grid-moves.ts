export type Place = Readonly<{ row: number; column: number }>;

/**
 * Where a key leads from a cell, by the grid pattern of ARIA; null when it is no key for moving. Row -1 is that of the parties, column 0 that of the
 * issues; `page` is how many rows are on the screen.
 */
export function moved(
  from: Place,
  event: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">,
  grid: { rows: number; columns: number; page: number },
): Place | null {
  const { rows, columns, page } = grid;
  if (event.altKey || event.shiftKey) return null;
  const whole = event.ctrlKey || event.metaKey;
  const step = (down: number, right: number): Place => ({
    row: clamp(from.row + down, -1, rows - 1),
    column: clamp(from.column + right, 0, columns),
  });
  if (whole) {
    if (event.key === "Home") return { row: Math.min(0, rows - 1), column: 0 };
    if (event.key === "End") return { row: rows - 1, column: columns };
    return null;
  }
  switch (event.key) {
    case "ArrowDown":
    case "j":
      return step(1, 0);
    case "ArrowUp":
    case "k":
      return step(-1, 0);
    case "ArrowRight":
    case "l":
      return step(0, 1);
    case "ArrowLeft":
    case "h":
      return step(0, -1);
    case "PageDown":
      return step(page, 0);
    case "PageUp":
      return step(-page, 0);
    case "Home":
      return { ...from, column: 0 };
    case "End":
      return { ...from, column: columns };
    default:
      return null;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}
