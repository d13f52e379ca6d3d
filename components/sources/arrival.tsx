import type { ReactNode } from "react";
import { DateText } from "@/components/ui/date-text";
import { foundFields, intakeWaysById } from "@/domain/sources/intake-vocabulary";
import type { CaptureLine } from "@/domain/sources/views";
import { sizeOf } from "./size";

/** How a capture's words came to us, what proves it, and what the document says about itself: as found, or unknown. */
export function Arrival({ negotiation, capture }: { negotiation: string; capture: CaptureLine }) {
  const { id, way, fileName, fetchedUrl, fetchedAt, mediaType, bytes, extractor, sha256, rawSha256, normaliser } =
    capture;
  const facts: [string, ReactNode][] = [
    ["Came by", intakeWaysById[way].label.toLowerCase()],
    ...(fileName ? [["File", fileName] as [string, ReactNode]] : []),
    ...(fetchedUrl ? [["Fetched from", fetchedUrl] as [string, ReactNode]] : []),
    ...(fetchedAt
      ? [["Fetched", <DateText key="fetched" value={fetchedAt} form="time" />] as [string, ReactNode]]
      : []),
    [
      "As it came",
      <span key="raw">
        {mediaType}, {sizeOf(bytes)},{" "}
        <a className="link" href={`/api/n/${negotiation}/raw?capture=${id}`} download>
          download
        </a>
      </span>,
    ],
    ["SHA-256 of it", rawSha256],
    ["SHA-256 of the text", sha256],
    ["Text made by", `${extractor ? `${extractor}, ` : ""}normaliser version ${normaliser}`],
  ];
  return (
    <details className="text-sm text-ink-2">
      <summary className="w-fit cursor-pointer">How it came, and its hashes</summary>
      <dl className="kv num mt-1">
        {facts.map(([label, value]) => (
          <Fact key={label} label={label} value={value} />
        ))}
      </dl>
      {way === "paste" && extractor === "" ? null : (
        <>
          <p className="mt-3 font-medium text-ink">What it says about itself</p>
          <dl className="kv mt-1">
            {foundFields.map(({ id: field, label }) => (
              <Fact key={field} label={label} value={<FoundValues capture={capture} field={field} />} />
            ))}
          </dl>
        </>
      )}
    </details>
  );
}

function Fact({ label, value }: { label: string; value: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="break-all">{value}</dd>
    </>
  );
}

/** All that was found for a field, the one that is believed first, each with where it stands. */
function FoundValues({ capture, field }: { capture: CaptureLine; field: string }) {
  const found = capture.found.filter((one) => one.field === field);
  if (found.length === 0) return <span className="text-ink-3">unknown</span>;
  return (
    <ul>
      {found.map(({ value, where }) => (
        <li key={`${where} ${value}`}>
          {value} <span className="text-ink-3">({where})</span>
        </li>
      ))}
    </ul>
  );
}
