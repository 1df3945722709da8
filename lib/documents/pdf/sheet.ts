/** A4 in points. */
export const sheet = {
  width: 595.28,
  height: 841.89,
  left: 54,
  right: 54,
  top: 72,
  bottom: 66,
} as const;
export const measureWide = sheet.width - sheet.left - sheet.right;
