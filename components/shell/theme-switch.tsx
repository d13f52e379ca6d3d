"use client";

import { useState, useSyncExternalStore } from "react";
import { SegmentedControl } from "@/components/ui/radio-group";
import { parseTheme, type Theme, themeCookieText } from "@/lib/theme";

const options = [
  { value: "system", label: "As device" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];
const never = () => () => {};
const shownTheme = (): Theme => parseTheme(document.documentElement.dataset.theme);

/** Changes the page at once, and the cookie for the next one. */
export function ThemeSwitch() {
  const initial = useSyncExternalStore(never, shownTheme, () => "system" as const);
  const [chosen, setChosen] = useState<Theme | null>(null);

  function choose(value: string) {
    const theme = parseTheme(value);
    setChosen(theme);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
    document.cookie = themeCookieText(theme);
    if (theme === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }
  return (
    <SegmentedControl name="theme" legend="Appearance" options={options} value={chosen ?? initial} onChange={choose} />
  );
}
