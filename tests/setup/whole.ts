import type { Page } from "@playwright/test";
import { wholeMark } from "../../lib/http/late-layout";

/** Until all of an open page is laid out: on a phone what lies far below comes when someone begins to use the page. */
export const whenWhole = (page: Page) =>
  page.waitForFunction((mark) => {
    dispatchEvent(new Event("scroll"));
    return performance.getEntriesByName(mark).length > 0;
  }, wholeMark);
