import { Validator } from "@seriousme/openapi-schema-validator";
import { expect, it } from "vitest";
import { defaultLimits } from "@/lib/enquiries/limits";
import { openApiDocument } from "@/lib/open-data/openapi";
import { parameterNames } from "@/lib/open-data/query";

type Operation = {
  operationId: string;
  parameters?: { name: string }[];
  requestBody?: unknown;
  responses?: Record<string, unknown>;
};
const readDocument = () =>
  JSON.parse(JSON.stringify(openApiDocument("https://example.vn", defaultLimits))) as Record<
    string,
    unknown
  > & {
    paths: Record<string, Partial<Record<"get" | "post", Operation>>>;
    components: { schemas: Record<string, unknown> };
  };

it("the description of the interface is valid OpenAPI 3.1", async () => {
  const result = await new Validator().validate(readDocument());
  expect(result.errors ?? []).toEqual([]);
  expect(result.valid).toBe(true);
});

it("a broken description is found out", async () => {
  const document = readDocument();
  document.paths["/broken"] = { get: { operationId: "broken" }, parameters: 5 } as never;
  expect((await new Validator().validate(document)).valid).toBe(false);
});

it("names every parameter of the list, and every operation once", () => {
  const { paths } = readDocument();
  const given = paths["/api/v1/clusters"]?.get?.parameters?.map(({ name }) => name);
  expect(given?.toSorted()).toEqual([...parameterNames].toSorted());
  const ids = Object.values(paths).map(({ get, post }) => (get ?? post)?.operationId);
  expect(new Set(ids).size).toBe(ids.length);
});

it("refers to schemas that it holds, and to nothing else", () => {
  const document = readDocument();
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)].map(
    ([, target]) => target ?? "",
  );
  expect(references.length).toBeGreaterThan(5);
  for (const target of references) {
    const name = target.replace("#/components/schemas/", "");
    expect(Object.keys(document.components.schemas)).toContain(name);
  }
  expect(JSON.stringify(document)).not.toMatch(/"\$(?:id|schema|defs)"/);
});
