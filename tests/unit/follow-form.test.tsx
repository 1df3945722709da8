import { prerender } from "react-dom/static";
import { expect, it, vi } from "vitest";
import { FollowForm } from "@/components/follow/follow-form";
import english from "@/messages/en.json";

vi.mock("next-intl/server", () => import("./server-words"));

async function formOf(count: number, c?: string) {
  const clusters = Array.from({ length: count }, (_, at) => ({
    code: `X-${at}`,
    name: `Cluster ${at}`,
    isFormerDaiTu: at % 2 === 0,
  }));
  const { prelude } = await prerender(
    <FollowForm locale="en" clusters={clusters} values={c ? { c } : {}} conditions={[]} />,
  );
  return new Response(prelude).text();
}

it("offers clusters in a list as long as it is one to choose from, and asks for the code beyond", async () => {
  const few = await formOf(100, "X-3");
  expect(few.match(/<option/g)).toHaveLength(101);
  expect(few).toMatch(/<option value="X-3" selected=""/);
  const many = await formOf(101, "X-3");
  expect(many).not.toContain("<option");
  expect(many).toMatch(/<input[^>]*name="c"[^>]*value="X-3"/);
  expect(many).toContain(english.follow.subject.clusterTyped);
});
