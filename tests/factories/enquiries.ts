import { type EnquiryDraft, type EnquiryInput, enquiryInputSchema } from "@/lib/enquiries/schema";
import type { PublicContext } from "@/lib/enquiries/service";
import { db } from "../setup/integration";

let count = 0;
const next = () => {
  count += 1;
  return count;
};

export function enquiryDraft(draft: Partial<EnquiryDraft> = {}): EnquiryDraft {
  return {
    kind: "plot",
    name: "Kim Min-jun",
    email: "kim@example.com",
    message: `Is there land for a factory? (${next()})`,
    consent: true,
    locale: "en",
    ...draft,
  };
}

export function enquiryInput(draft: Partial<EnquiryDraft> = {}): EnquiryInput {
  return enquiryInputSchema.parse(enquiryDraft(draft));
}

/** As a browser sends it. */
export function enquiryForm(draft: Partial<Record<keyof EnquiryDraft | "website" | "t", string>>) {
  const { consent: _, ...fields } = enquiryDraft();
  return new URLSearchParams({ ...(fields as Record<string, string>), consent: "on", ...draft });
}

export function visitor(context: Partial<PublicContext> = {}): PublicContext {
  return { address: `198.51.${next() % 250}.7`, channel: "form", ...context };
}

export async function makeCluster(options: { code?: string; unitIds?: string[] } = {}) {
  const code = options.code ?? `DT-T${next()}`;
  return db.cluster.create({
    data: {
      code,
      status: "operating",
      texts: {
        create: [
          { locale: "vi", state: "published", name: `Cụm ${code}`, slug: code.toLowerCase() },
          { locale: "en", state: "published", name: `Cluster ${code}`, slug: code.toLowerCase() },
        ],
      },
      places: { create: (options.unitIds ?? []).map((unitId) => ({ unitId })) },
    },
  });
}

export async function makeUnit(level: "commune" | "province", parentId?: string, validTo?: string) {
  const shortName = `Nơi ${next()}`;
  return db.administrativeUnit.create({
    data: {
      level,
      shortName,
      name: { vi: shortName, en: shortName },
      parentId: parentId ?? null,
      validTo: validTo ? new Date(validTo) : null,
    },
  });
}

export async function makeOffice(
  options: {
    noticeEmail?: string | null;
    replyBusinessDays?: number;
    for?: { clusterId?: string; unitId?: string };
    from?: string;
    to?: string;
  } = {},
) {
  const number = next();
  return db.office.create({
    data: {
      code: `office-${number}`,
      name: { vi: `Cơ quan ${number}`, en: `Office ${number}` },
      email: `office-${number}@example.vn`,
      phone: "0208 123 4567",
      noticeEmail:
        options.noticeEmail === undefined ? `notice-${number}@example.vn` : options.noticeEmail,
      replyBusinessDays: options.replyBusinessDays ?? null,
      assignments: {
        create: {
          ...options.for,
          validFrom: new Date(options.from ?? "2025-07-01"),
          validTo: options.to ? new Date(options.to) : null,
        },
      },
    },
  });
}
