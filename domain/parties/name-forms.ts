import { type Entry, idsOf } from "@/lib/vocabulary";

/** How a form of a name in a text comes about. Shared by parties and people; stored as the enum `name_form_kind`. */
export const nameFormKinds = [
  { id: "official", label: "Official", help: "The full name as its bearer writes it." },
  { id: "short", label: "Short", help: "A shorter form or abbreviation in common use." },
  {
    id: "transliteration",
    label: "Transliteration",
    help: "The same name carried over from another script in another way.",
  },
  { id: "metonym", label: "Metonym", help: "Something near that stands for it, such as a capital for a government." },
  { id: "role_phrase", label: "Role phrase", help: "A description by office or role instead of a name." },
  { id: "typo", label: "Typo", help: "Misspelt by a writer." },
  { id: "translation_artefact", label: "Translation artefact", help: "Garbled by a translation, often by a machine." },
] as const satisfies readonly Entry[];
export type NameFormKind = (typeof nameFormKinds)[number]["id"];
export const nameFormKindIds = idsOf(nameFormKinds);

/** A form that stands, as screens take it. */
export type NameForm = { id: string; form: string; kind: NameFormKind };
