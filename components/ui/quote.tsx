import type { ReactNode } from "react";

type QuoteProps = {
  children: ReactNode;
  /** Where the words stand: document, date, link. */
  source?: ReactNode;
  /** A class that sets `--family` colours the line at the side. */
  tone?: string;
  lang?: string;
  dir?: "ltr" | "rtl" | "auto";
};

/** Words of a source, in serif, so that they never look like ours. */
export function Quote({ children, source, tone, lang, dir }: QuoteProps) {
  return (
    <blockquote className={tone ? `quote ${tone}` : "quote"}>
      <p lang={lang} dir={dir ?? "auto"}>
        {children}
      </p>
      {source ? <footer>{source}</footer> : null}
    </blockquote>
  );
}
