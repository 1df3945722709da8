import type { Page } from "@playwright/test";
import { wholeMark } from "../../lib/http/late-layout";

/** Until all of an open page is laid out: what lies far below comes a little later. */
export const whenWhole = (page: Page) =>
  page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, wholeMark);
