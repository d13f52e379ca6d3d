"use client";

import "./globals.css";

/** Stands in for the whole document when even the layout fails, so it uses nothing that could fail as well. */
export default function GlobalError({ reset }: { error: Error; reset: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Parley could not be shown</title>
        <main className="plain">
          <h1>Parley could not be shown</h1>
          <p className="text-ink-2">Something went wrong on our side. Nothing that was saved is lost.</p>
          <div>
            <button type="button" className="btn btn-primary" onClick={reset}>
              Try again
            </button>
          </div>
        </main>
      </body>
    </html>
  );
}
