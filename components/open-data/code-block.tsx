/** Lines to copy. Long ones break, so that nothing has to be scrolled sideways. */
export function CodeBlock({ label, children }: { label?: string; children: string }) {
  return (
    <figure className="space-y-1.5">
      {label ? <figcaption className="text-sm text-soft">{label}</figcaption> : null}
      <pre
        lang="en"
        translate="no"
        className="border border-line bg-card px-4 py-3 text-[0.84rem] leading-relaxed whitespace-pre-wrap wrap-anywhere"
      >
        <code>{children}</code>
      </pre>
    </figure>
  );
}
