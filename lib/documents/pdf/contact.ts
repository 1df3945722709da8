import { languageName } from "@/lib/clusters/format-names";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { telephoneHref } from "@/lib/offices/format";
import { localized } from "../describe";
import type { DocumentWords } from "../words";
import { styles } from "./palette";
import type { Paper } from "./paper";
import { toRun } from "./runs";
import { heightOf, type Run, type TextLine } from "./text";

/** Paragraphs that belong together; a little space stands between one block and the next. */
export type Block = Run[][];
const between = 7;
const mostPeople = 3;

/** The people and the office that answer. */
export function contactBlocks(
  { contacts, office }: { contacts: readonly ContactView[]; office: OfficeView | null },
  words: DocumentWords,
): Block[] {
  const blocks = contacts.slice(0, mostPeople).map((contact) => personBlock(contact, words));
  if (!office) return [...blocks, [[{ text: words.t("noOffice"), style: styles.small }]]];
  const { locale, cluster } = words;
  const nameStyle = contacts.length > 0 ? styles.smallStrong : styles.strong;
  const block: Block = [[toRun(localized(office.name, locale), nameStyle)]];
  for (const text of [office.address, office.workingHours]) {
    if (text) block.push([toRun(localized(text, locale), styles.small)]);
  }
  if (contacts.length === 0) block.push(...waysOf(office));
  const promise = cluster("contact.promise", { days: office.replyBusinessDays });
  return [...blocks, block, [[{ text: promise, style: styles.small }]]];
}

function personBlock(contact: ContactView, { locale, cluster }: DocumentWords): Block {
  const languages = contact.languages.map((code) => languageName(code, locale)).join(", ");
  const name: Run = { text: contact.name, style: styles.strong };
  return [
    [locale === "vi" ? name : { ...name, lang: "vi" }],
    [toRun(localized(contact.title, locale), styles.small)],
    ...(languages
      ? [[{ text: cluster("contact.languages", { languages }), style: styles.small }]]
      : []),
    ...waysOf(contact),
  ];
}

function waysOf({ phone, email }: { phone: string | null; email: string | null }): Block {
  return [
    ...(phone ? [[{ text: phone, style: styles.link, href: telephoneHref(phone) }]] : []),
    ...(email ? [[{ text: email, style: styles.link, href: `mailto:${email}` }]] : []),
  ];
}

export type SetBlocks = { blocks: TextLine[][]; height: number };

export function setBlocks(paper: Paper, blocks: readonly Block[], width: number): SetBlocks {
  const set = blocks.map((block) => block.flatMap((runs) => paper.wrap(runs, width)));
  const height = set.reduce((sum, lines) => sum + heightOf(lines), 0);
  return { blocks: set, height: height + between * Math.max(0, set.length - 1) };
}

export function drawSetBlocks(
  paper: Paper,
  { blocks }: SetBlocks,
  { x, y }: { x: number; y: number },
): void {
  let top = y;
  for (const lines of blocks) {
    paper.element("P", {}, () => paper.setLines(lines, { x, y: top }));
    top += heightOf(lines) + between;
  }
}
