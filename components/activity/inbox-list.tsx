import { DateText } from "@/components/ui/date-text";
import { type Reason, reasons } from "@/domain/activity/concerns";
import { activityTypes } from "@/domain/activity/events";
import type { InboxRow } from "@/domain/activity/inbox-view";
import { issueKey } from "@/domain/issues/schema";
import { InboxLink } from "./inbox-link";
import { MarkRead, MarkUnread } from "./mark-read";

const why = new Map<Reason, string>(reasons.map((reason) => [reason.id, reason.why]));

/** What concerns the viewer, newest first: who did what, on what, in whose words, and why it is here. */
export function InboxList({ rows, negotiation }: { rows: readonly InboxRow[]; negotiation: string }) {
  return (
    <ul className="border-b border-rule">
      {rows.map(({ id, at, actor, type, reason, unread, issue, about, words, path }) => {
        const what = `${actor} ${reason === "mention" ? "mentioned you" : activityTypes[type]}`;
        return (
          <li
            key={id}
            data-unread={unread ? "" : undefined}
            className="grid grid-cols-[0.75rem_minmax(0,1fr)_auto] items-start gap-x-2 border-t border-rule py-2.5"
          >
            <span className="pt-1.5">
              {unread ? <span className="block size-1.5 rounded-full bg-focus" role="img" aria-label="Unread" /> : null}
            </span>
            <div className="min-w-0">
              <p>
                <InboxLink
                  negotiation={negotiation}
                  href={`/n/${negotiation}/${path}`}
                  unread={unread ? id : null}
                  className={unread ? "font-semibold hover:underline" : "hover:underline"}
                >
                  {what}
                </InboxLink>
                {about ? (
                  <span className="text-ink-2">
                    {" "}
                    on “<bdi>{about}</bdi>”
                  </span>
                ) : null}
                {issue ? (
                  <span className="text-ink-2">
                    {about ? ", " : " on "}
                    <span className="num">{issueKey(negotiation, issue.number)}</span> {issue.title}
                  </span>
                ) : null}
              </p>
              {words ? <p className="line-clamp-2 text-ink-2">{words}</p> : null}
              <p className="text-sm text-ink-3">
                {why.get(reason)} · <DateText value={at} form="time" />
              </p>
            </div>
            {unread ? (
              <MarkRead
                negotiation={negotiation}
                input={{ ids: [id] }}
                label={`Mark read: ${what}`}
                variant="quiet"
                size="sm"
              >
                Mark read
              </MarkRead>
            ) : (
              <MarkUnread negotiation={negotiation} id={id} label={`Mark unread: ${what}`} />
            )}
          </li>
        );
      })}
    </ul>
  );
}
