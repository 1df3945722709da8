/** A person in flat colours, who is nobody: the picture of a sample contact. */
export function drawPortrait(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 160 160" width="160" height="160">
<rect width="160" height="160" fill="#d9e4da"/>
<path d="M22 160C24 122 48 108 80 108S136 122 138 160Z" fill="#2f7d5b"/>
<path d="M64 112L80 132L96 112L90 96H70Z" fill="#f1ece1"/>
<ellipse cx="80" cy="74" rx="26" ry="32" fill="#e3bd98"/>
<path d="M52 72C48 40 62 30 82 30S112 44 108 72C106 62 102 56 98 54C86 58 68 56 62 52C56 58 54 64 52 72Z" fill="#3a2f28"/>
</svg>
`;
}
