export type ComboOption = {
  value: string;
  label: string;
  detail?: string;
  group?: string;
  /** Further words by which it can be found. */
  keywords?: string;
  disabled?: boolean;
};

/** Lower case without accents, so that "Zelenskyi" is typed as it sounds and "é" found by "e". */
export function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Every typed word must occur; a label that begins with them comes first. Otherwise the given order stays. */
export function filterOptions(options: ComboOption[], query: string): ComboOption[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return options;
  const found = options.filter((option) => {
    const text = fold(`${option.label} ${option.detail ?? ""} ${option.keywords ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  const first = words.join(" ");
  const starts = (option: ComboOption) => (fold(option.label).startsWith(first) ? 0 : 1);
  return found.sort((a, b) => starts(a) - starts(b));
}
