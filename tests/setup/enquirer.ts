import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { Mail, Mailbox } from "./mailbox";

export type { Locale } from "@/lib/i18n/routing";
export const languages = ["vi", "en"] as const satisfies readonly Locale[];

/** Where notices go for clusters whose office has no address of its own. */
export const officeAddress = "office@localhost";

export const referencePattern = /DT-\d{2}-[2-9ACDEFHJKMNPQRTVWXY]{5}(?![0-9A-Z])/;

type Words = { [name: string]: string | Words };
const messages = Object.fromEntries(
  languages.map((locale) => [locale, JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"))]),
) as Record<Locale, Words>;

/** A message without arguments, as the pages of a language say it. */
export function say(locale: Locale, name: string): string {
  let found: string | Words | undefined = messages[locale];
  for (const part of name.split(".")) found = typeof found === "object" ? found[part] : undefined;
  if (typeof found !== "string") throw new Error(`There is no message ${name} in ${locale}.`);
  return found;
}

export const contactPath = (locale: Locale) => pathTo(locale, { page: "/contact" });

let count = 0;
/** A person whom no other test knows. */
export function someone(name = "Kim Min-jun") {
  count += 1;
  const unique = `${Date.now().toString(36)}${process.pid.toString(36)}${count}`;
  return {
    name,
    email: `investor-${unique}@example.com`,
    message: `We make plastic parts and look for 2.5 ha (${unique}).`,
  };
}

export type Person = ReturnType<typeof someone>;

const field = (page: Page, locale: Locale, label: string) =>
  page.locator("form[data-enquiry]").getByLabel(say(locale, label), { exact: true });

/** Fills in what is required, by the labels that a visitor reads. */
export async function fillEnquiry(page: Page, locale: Locale, person: Person) {
  await field(page, locale, "enquiry.kinds.plot").check();
  await field(page, locale, "enquiry.message.label").fill(person.message);
  await field(page, locale, "enquiry.person.name").fill(person.name);
  await field(page, locale, "enquiry.person.email").fill(person.email);
  await consentBox(page, locale).check();
}

export const consentBox = (page: Page, locale: Locale) =>
  page.getByRole("group", { name: say(locale, "enquiry.consent.legend") }).getByRole("checkbox");

export const sendButton = (page: Page, locale: Locale) =>
  page.getByRole("button", { name: say(locale, "enquiry.submit") });

/** The reference on the thank-you page. */
export async function readReference(page: Page): Promise<string> {
  // Not waitForURL: a double click breaks the first way there off, on purpose, and that would be an error to it.
  await expect(page).toHaveURL(/[?&]ref=/, { timeout: 30_000 });
  // Loaded first: to read text is to lay it out, and before the styles are there that ends the transition between pages.
  await page.waitForLoadState();
  const shown = await page.locator("[data-reference]").innerText();
  const found = referencePattern.exec(shown)?.[0];
  if (found !== shown.trim()) throw new Error(`"${shown}" is no reference`);
  return found;
}

/** The form's fields as a browser sends them without a script. */
export const formOf = (person: Person, more: Record<string, string> = {}) => ({
  kind: "plot",
  consent: "on",
  locale: "en",
  ...person,
  ...more,
});

type Sql = <Row extends Record<string, unknown>>(
  text: string,
  values?: unknown[],
) => Promise<Row[]>;

type StoredEnquiry = { reference: string; mails: { kind: string; state: string }[] };

/** What is kept of a person's enquiries. */
export async function findEnquiries(sql: Sql, email: string): Promise<StoredEnquiry[]> {
  return sql<StoredEnquiry>(
    `SELECT e.reference,
            (SELECT coalesce(json_agg(json_build_object('kind', m.kind, 'state', m.state) ORDER BY m.kind), '[]')
               FROM "EmailMessage" m WHERE m."enquiryId" = e.id) AS mails
       FROM "Enquiry" e WHERE e.email = $1 ORDER BY e."createdAt"`,
    [email],
  );
}

/** The acknowledgement and the notice of an enquiry, once both have arrived. */
export async function waitForMails(
  mailbox: Mailbox,
  { email, reference }: { email: string; reference: string },
): Promise<{ acknowledgement: Mail; notice: Mail }> {
  const [acknowledgement] = await mailbox.waitFor(email);
  const notice = await mailbox.waitForOne(officeAddress, ({ subject }) =>
    subject.includes(reference),
  );
  if (!acknowledgement) throw new Error(`No mail to ${email}`);
  return { acknowledgement, notice };
}

/** Waits until a person's one enquiry is through with its two mails: nothing is left that could still be sent. */
export async function expectOneEnquiry(
  { sql, mailbox }: { sql: Sql; mailbox: Mailbox },
  { email }: { email: string },
): Promise<string> {
  const sent = (kind: string) => ({ kind, state: "sent" });
  await expect
    .poll(() => findEnquiries(sql, email), { timeout: 30_000 })
    .toEqual([
      {
        reference: expect.stringMatching(referencePattern),
        mails: [sent("enquiry.acknowledge"), sent("enquiry.notify-office")],
      },
    ]);
  const reference = (await findEnquiries(sql, email))[0]?.reference ?? "";
  const notices = await mailbox.list(officeAddress);
  expect(await mailbox.list(email)).toHaveLength(1);
  expect(notices.filter(({ subject }) => subject.includes(reference))).toHaveLength(1);
  return reference;
}
