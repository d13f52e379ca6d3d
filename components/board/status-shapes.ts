import type { StatusShape } from "@/domain/status/statuses";

const ring = '<circle cx="8" cy="8" r="5.5"></circle>';

/** The shapes of components/status/status-pill.tsx as text, since rows of the board are written as text. A test holds the two together. */
export const statusShapes: Readonly<Record<StatusShape, string>> = {
  ring: '<circle cx="8" cy="8" r="5.5" stroke-dasharray="3 2.76"></circle>',
  dot: `${ring}<path d="M8 5.2v5.6"></path>`,
  half: '<path d="M5.5 3H3v10h2.5M10.5 3H13v10h-2.5"></path>',
  check_ring: `${ring}<path d="m5.6 8.2 1.7 1.7 3.2-3.6"></path>`,
  check:
    '<circle cx="8" cy="8" r="6.2" fill="currentColor" stroke="none"></circle><path d="m5.5 8.2 1.8 1.8 3.3-3.8" stroke="var(--paper)"></path>',
  pause: `${ring}<path d="M6.6 6v4m2.8-4v4"></path>`,
  arrow: '<path d="M3 13V9.5A3.5 3.5 0 0 1 6.5 6H13m-3-3 3 3-3 3"></path>',
  cross: `${ring}<path d="m6 6 4 4m0-4-4 4"></path>`,
};
