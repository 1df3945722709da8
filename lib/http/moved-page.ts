import { escapeHtml } from "../html";

/** What comes with a redirect: browsers go on by themselves, programs and their people read where to. */
export function movedPage(location: string): string {
  const address = escapeHtml(location);
  const link = `<a href="${address}">${address}</a>`;
  return [
    '<!doctype html><html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    "<title>Trang đã chuyển · Page moved</title></head><body>",
    `<h1>Trang đã chuyển</h1><p>Địa chỉ mới: ${link}</p>`,
    `<div lang="en"><h2>This page has moved</h2><p>Its new address: ${link}</p></div>`,
    "</body></html>\n",
  ].join("");
}
