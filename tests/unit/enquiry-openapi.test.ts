import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/enquiries/limits";
import { enquiryPath, enquirySchemas, programLimits } from "@/lib/enquiries/openapi";
import { enquiryInputSchema } from "@/lib/enquiries/schema";

const { properties, required } = enquirySchemas.Enquiry;
const least: Record<string, unknown> = {
  kind: "plot",
  name: "Kim Min-jun",
  email: "kim@example.com",
  message: "Is there 2 ha?",
  consent: true,
};
const refusedPaths = (body: object) =>
  enquiryInputSchema.safeParse(body).error?.issues.map(({ path }) => path.join(".")) ?? [];

/** The least and the most that the description allows of a property. */
function edgesOf(name: string): unknown[] {
  const { type, enum: among, minimum, maximum } = properties[name as keyof typeof properties];
  if (Array.isArray(among)) return among;
  if (type === "integer" || type === "number") return [minimum, maximum];
  return [];
}

describe("the description of the interface for enquiries", () => {
  it("tells the limits that hold: a program does no proof of work", () => {
    expect(programLimits(defaultLimits)).toEqual({
      perAddress: 5,
      perNetwork: 30,
      perEmail: 10,
      minutes: 60,
    });
    const strict = { ...defaultLimits, perAddress: 3, windowMinutes: 30 };
    expect(enquiryPath(strict).post.description).toContain(
      "Within 30 minutes 3 new enquiries are taken from one address, 30 from its network",
    );
  });

  it("refuses what is refused, by its schema alone", () => {
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    const isDescribed = ajv.compile(enquirySchemas.Enquiry);
    expect(isDescribed(least)).toBe(true);
    const wrong: [name: string, value: unknown][] = [
      ["kind", "gift"],
      ["clusters", ["not a code"]],
      ["clusters", Array.from({ length: 11 }, (_, index) => `DT-${index}`)],
      ["fieldKeys", ["colour"]],
      ["jobs", 1.5],
      ["message", ""],
      ["name", "x".repeat(121)],
      ["email", "kim@"],
      ["locale", "ko"],
      ["consent", false],
      ["proof", "x"],
    ];
    for (const [name, value] of wrong) {
      const body = { ...least, [name]: value };
      expect([name, isDescribed(body)]).toEqual([name, false]);
      expect([name, refusedPaths(body).length > 0]).toEqual([name, true]);
    }
  });

  it("names the properties that are read, and asks for those that are required", () => {
    expect(Object.keys(properties).sort()).toEqual(Object.keys(enquiryInputSchema.shape).sort());
    expect(Object.keys(least).sort()).toEqual([...required].sort());
    expect(refusedPaths(least)).toEqual([]);
    for (const name of required) {
      const { [name]: _, ...rest } = least;
      expect(refusedPaths(rest)).toEqual([name]);
    }
  });

  it("allows what is taken: every choice, and the bounds of every number", () => {
    const told = Object.keys(properties).flatMap((name) =>
      edgesOf(name).map((value) => [name, value] as const),
    );
    expect(told.length).toBeGreaterThan(20);
    for (const [name, value] of told) expect(refusedPaths({ ...least, [name]: value })).toEqual([]);
    for (const name of ["areaHa", "powerMva", "waterM3Day", "wastewaterM3Day", "jobs"]) {
      const { maximum } = properties[name as "jobs"] as unknown as { maximum: number };
      expect(refusedPaths({ ...least, [name]: maximum + 1 })).toEqual([name]);
    }
  });
});
