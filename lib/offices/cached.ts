import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import { readAnsweringTable, readContactOffice } from "./service";
import type { AnsweringTable } from "./types";

export type ContactOffice = { office: OfficeView; contacts: ContactView[] };

/** The office that answers where no other does, with its public people. */
export async function findContactOffice(): Promise<ContactOffice | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.offices, tags.settings);
  return readContactOffice(prisma);
}

/** Which office answers for which place; assignments begin and end by the day, so it is read again hourly. */
export async function findAnsweringTable(locale: Locale): Promise<AnsweringTable> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.offices, tags.clusters, tags.places, tags.settings);
  return readAnsweringTable(prisma, locale);
}
