import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { giveRooms, rooms } from "@/lib/http/room";

const roomOf = (html: string) =>
  [...giveRooms(html).matchAll(/class="room-(\d+) /g)].map(([, room]) => Number(room));
const part = (content: string) => `<section class="group far" id="a">${content}</section>`;
const words = (count: number) => "đất ".repeat(count);

describe("the room of a part that waits", () => {
  it("grows with what stands in it", () => {
    const sizes = [1, 40, 200, 1000].map((count) => roomOf(part(`<p>${words(count)}</p>`))[0] ?? 0);
    expect(sizes).toEqual([...sizes].sort((one, other) => one - other));
    expect(new Set(sizes).size).toBe(4);
  });

  it("counts each block a line at least, and words in a line together", () => {
    const [blocks = 0] = roomOf(part(`<ul>${"<li>1</li>".repeat(40)}</ul>`));
    const [inline = 0] = roomOf(part(`<p>${"<span>1</span>".repeat(40)}</p>`));
    expect(blocks).toBeGreaterThan(4 * inline);
  });

  it("leaves out what nobody sees", () => {
    const [empty] = roomOf(part("<p>1</p>"));
    for (const unseen of [
      `<p class="sr-only">${words(500)}</p>`,
      `<p class="mt-2 print-only">${words(500)}</p>`,
      `<div hidden=""><p>${words(500)}</p></div>`,
      `<script type="application/ld+json">${words(500)}</script>`,
      `<svg viewBox="0 0 24 24"><title>${words(500)}</title></svg>`,
      `<!-- ${words(500)} -->`,
    ]) {
      expect(roomOf(part(`<p>1</p>${unseen}`)), unseen.slice(0, 40)).toEqual([empty]);
      // and goes on behind it
      expect(roomOf(part(`${unseen}<p>${words(500)}</p>`))[0]).toBeGreaterThan(80);
    }
  });

  it("counts of a closed box the line that opens it", () => {
    const box = (open: string) =>
      part(`<details${open}><summary>Open</summary><p>${words(500)}</p></details><p>1</p>`);
    expect(roomOf(box(""))[0]).toBeLessThan(20);
    expect(roomOf(box(' open=""'))[0]).toBeGreaterThan(80);
  });

  it("counts pictures by their shape, fields by their kind", () => {
    const [wide = 0] = roomOf(part('<svg viewBox="0 0 800 200"></svg>'));
    const [tall = 0] = roomOf(part('<img src="a.webp" alt="" width="400" height="800"/>'));
    expect(tall).toBeGreaterThan(3 * wide);
    const [field = 0] = roomOf(part("<textarea></textarea>".repeat(4)));
    const [ticks = 0] = roomOf(part('<input type="checkbox"/>'.repeat(4)));
    expect(field).toBeGreaterThan(3 * ticks);
  });

  it("is given to parts in parts, and once only", () => {
    const html = part(
      `<table><tbody><tr class="far-row"><td>${words(100)}</td></tr></tbody></table>`,
    );
    const [outer = 0, inner = 0] = roomOf(html);
    expect(outer).toBeGreaterThanOrEqual(inner);
    expect(giveRooms(giveRooms(html))).toBe(giveRooms(html));
  });

  it("is given to nothing else", () => {
    const html = '<p class="so-far far-away">far <a class="farm" href="/a?far">a</a></p>';
    expect(giveRooms(html)).toBe(html);
  });

  it("has a rule for each height", () => {
    const css = readFileSync("app/globals.css", "utf8");
    const ruled = [...css.matchAll(/\.room-(\d+) \{\s*contain-intrinsic-height: auto (\d+)rem;/g)];
    expect(ruled.map(([, name]) => Number(name))).toEqual([...rooms]);
    expect(ruled.every(([, name, height]) => name === height)).toBe(true);
  });

  it("is one that there is a rule for, and changes nothing else, whatever the page", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<br/>",
      "<details>",
      "</details>",
      "<summary>",
      "</summary>",
      "<svg>",
      "</svg>",
      '<div class="far">',
      '<tr class="far-row">',
      "</div>",
      "</tr>",
      "<",
      ">",
      '"',
      "đất",
      " ",
      "<!--",
      "-->",
      '<p hidden="">',
      "</section>",
      '<section class="far">',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const html = pieces.join("");
        const given = giveRooms(html);
        expect(given.replace(/class="room-\d+ /g, 'class="')).toBe(html);
        for (const room of roomOf(html)) expect(rooms).toContain(room);
      }),
    );
  });
});
