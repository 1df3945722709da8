import { expect, it } from "vitest";
import { resourcePolicyOf } from "@/lib/http/open-path";

it.each([
  ["/api/v1/clusters", "cross-origin"],
  ["/api/v1/clusters.geojson", "cross-origin"],
  ["/api/v1/clusters/DT-AK1", "cross-origin"],
  ["/api/v1/enquiries", "same-origin"],
  ["/api/health/ready", "same-origin"],
  ["/en/clusters", "same-origin"],
  ["/x/api/v1/clusters", "same-origin"],
])("%s is %s", (path, policy) => {
  expect(resourcePolicyOf(path)).toBe(policy);
});
