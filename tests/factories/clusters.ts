import type { ClusterDocumentInput } from "@/lib/clusters/schema";
import { publishCluster } from "@/lib/clusters/service";
import { saveOffice } from "@/lib/offices/service";
import { db } from "../setup/integration";

export const editor = { actor: "an-editor" };

let count = 0;
export const nextNumber = () => {
  count += 1;
  return count;
};

type Overrides = Omit<Partial<ClusterDocumentInput>, "values" | "facts"> & {
  values?: ClusterDocumentInput["values"];
  facts?: ClusterDocumentInput["facts"];
};

const report = { kind: "report", title: { vi: "Báo cáo thử", en: "Test report" } } as const;
type Fact = NonNullable<NonNullable<ClusterDocumentInput["facts"]>["status"]>;
export const fact: Fact = {
  sources: ["report"],
  asOf: { date: "2026-06-14", precision: "day" },
};

/** A small document that can be published; each value that is given gets a fact of its own. */
export function clusterDocument(overrides: Overrides = {}): ClusterDocumentInput {
  const number = nextNumber();
  const { values, facts, ...rest } = overrides;
  const given = Object.keys({ status: "operating", ...values });
  return {
    code: `TEST-${number}`,
    texts: {
      vi: { state: "published", name: `Cụm công nghiệp Thử ${number}`, slug: `thu-${number}` },
      en: { state: "published", name: `Test ${number} Industrial Cluster`, slug: `test-${number}` },
    },
    sources: { report },
    values: { status: "operating", ...values },
    facts: { ...Object.fromEntries(given.map((key) => [key, fact])), ...facts },
    ...rest,
  };
}

export async function publishNew(overrides: Overrides = {}) {
  const document = clusterDocument(overrides);
  const publication = await publishCluster(editor, document);
  const { id } = await db.cluster.findUniqueOrThrow({ where: { code: document.code } });
  return { id, document, publication };
}

type UnitOptions = {
  level?: "province" | "district" | "commune";
  code?: string;
  parentId?: string;
  from?: string;
  to?: string;
  predecessors?: string[];
};

const day = (text: string | undefined) => (text ? new Date(`${text}T00:00:00Z`) : null);

export async function makePlace(shortName: string, options: UnitOptions = {}): Promise<string> {
  const { level = "commune", code, parentId, from, to, predecessors = [] } = options;
  const unit = await db.administrativeUnit.create({
    data: {
      level,
      shortName,
      name: { vi: shortName, en: shortName },
      code: code ?? null,
      parentId: parentId ?? null,
      validFrom: day(from),
      validTo: day(to),
      predecessors: {
        create: predecessors.map((predecessorId) => ({
          predecessorId,
          on: new Date("2025-07-01"),
        })),
      },
    },
  });
  return unit.id;
}

export async function makeSector(code: string): Promise<void> {
  await db.sector.create({ data: { code, name: { vi: code, en: code } } });
}

export async function makeDestination(
  code: string,
  kind: "airport" | "road" = "airport",
): Promise<void> {
  await db.destination.create({ data: { code, kind, name: { vi: code, en: code } } });
}

export async function makeNamedOffice(
  code: string,
  contacts: string[] = [],
  fallbackFrom?: string,
): Promise<void> {
  await saveOffice(editor, {
    code,
    name: { vi: code, en: code },
    contacts: contacts.map((name) => ({ name, title: { vi: "Cán bộ", en: "Officer" } })),
    ...(fallbackFrom ? { fallbackFrom } : {}),
  });
}

/** What an AppError says, or the error itself when it is another. */
export async function refusalOf(work: Promise<unknown>) {
  const { isAppError } = await import("@/lib/errors");
  return work.then(
    () => null,
    (error: unknown) => {
      if (!isAppError(error)) throw error;
      return {
        code: error.code,
        message: error.message,
        paths: error.issues.map((issue) => issue.path),
      };
    },
  );
}
