import { startProduct } from "./product.ts";

/** Playwright's global setup: one product for all tests but those that need one of their own. */
export default async function setup() {
  const product = await startProduct();
  process.env.E2E_BASE_URL = product.baseUrl;
  process.env.E2E_DATABASE_URL = product.databaseUrl;
  process.env.E2E_MAIL_DOOR_URL = product.doorUrl;
  return product.stop;
}
