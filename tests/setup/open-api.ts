import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";

type Media = Record<string, { schema: object }>;
export type OpenApi = {
  paths: Record<
    string,
    Record<string, { responses: Record<string, { content?: Media }>; requestBody?: unknown }>
  >;
  components: { schemas: Record<string, object> };
};

/** Holds answers against an OpenAPI description as another program would: by its schemas alone. */
export function checkerOf(document: OpenApi) {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema({ $id: "document", ...document });
  const issuesOf = (pointer: string, value: unknown) => {
    const validate = ajv.compile({ $ref: `document#${pointer}` });
    return validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
  };
  const escaped = (name: string) => name.replaceAll("~", "~0").replaceAll("/", "~1");
  return {
    /** What is wrong with a value that is to have a named form. */
    ofSchema: (name: string, value: unknown) => issuesOf(`/components/schemas/${name}`, value),
    /** What is wrong with an answer: a status or a media type that is not described is, too. */
    ofAnswer(
      operation: { path: string; method?: string },
      answer: { status: number; type: string; body: unknown },
    ): string[] {
      const { path, method = "get" } = operation;
      const described = document.paths[path]?.[method]?.responses[String(answer.status)];
      if (!described) return [`${method} ${path}: ${answer.status} is not described`];
      const media = answer.type.split(";")[0]?.trim() ?? "";
      if (!described.content?.[media]) return [`${path}: ${media} is not described`];
      const steps = [path, method, "responses", String(answer.status), "content", media, "schema"];
      return issuesOf(`/paths/${steps.map(escaped).join("/")}`, answer.body);
    },
  };
}
