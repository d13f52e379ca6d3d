import { printHtml } from "@/components/ui/print-html";
import type { MarkedText } from "@/domain/board/reading";
import type { Stretch } from "@/lib/sentences";
import { Text } from "./text";

type Given = MarkedText & { open: string | null; mayDismiss: boolean };

/** One section of a long text as HTML, drawn as the page draws its first one. */
export function printSection({ text, hazards, evidence, earlier, ...rest }: Given, section: Stretch): string {
  return printHtml(
    <Text text={text} section={section} quotes={[...evidence, ...earlier]} hazards={hazards} {...rest} />,
  );
}
