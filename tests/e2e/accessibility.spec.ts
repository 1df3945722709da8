import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";
import { whenWhole } from "../setup/whole";
import { templates } from "./templates";

const widths = [360, 1360];
const everyRule = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const violationsOf = async (axe: AxeBuilder) =>
  (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`,
  );

for (const { name, path, locale } of templates) {
  for (const width of widths) {
    test(`${name}, ${locale}, ${width} px: no violation and nothing to scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      // As programs find it that use nothing: what waits must not seem to lie over what follows.
      expect(
        await violationsOf(new AxeBuilder({ page }).withRules(["target-size", "color-contrast"])),
      ).toEqual([]);
      await whenWhole(page);
      expect(await violationsOf(new AxeBuilder({ page }).withTags(everyRule))).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
