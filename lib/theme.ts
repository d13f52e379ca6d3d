/** What a person may choose; "system" follows the device and is stored as the absence of a choice. */
export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** The cookie is read on the server, so that the first paint already has the chosen theme and no inline script is needed. */
export const themeCookie = "parley-theme";

/** Anything unknown counts as "system": a cookie is user input. */
export function parseTheme(value: string | undefined): Theme {
  return value === "light" || value === "dark" ? value : "system";
}

/** The text to assign to `document.cookie` (a year long; removed again for "system"). */
export function themeCookieText(theme: Theme): string {
  const maxAge = theme === "system" ? 0 : 31_536_000;
  return `${themeCookie}=${theme}; path=/; max-age=${maxAge}; samesite=lax`;
}
