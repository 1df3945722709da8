import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "../setup/e2e";
import { whenWhole } from "../setup/whole";
import { templates } from "./templates";

const widths = [360, 1360];

for (const { name, path, locale } of templates) {
  for (const width of widths) {
    test(`${name}, ${locale}, ${width} px: no violation and nothing to scroll sideways`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(path);
      await whenWhole(page);
      const { violations } = await new AxeBuilder({ page })
        .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
        .analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`),
      ).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
  }
}
