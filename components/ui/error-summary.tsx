/**
 * What went wrong in a form, at the top of it, each line a link to its field. It takes the focus when the page loads
 * (autofocus needs no script), so that a screen reader starts here.
 */
export function ErrorSummary({
  title,
  errors,
}: {
  title: string;
  /** The field's id and the message; without an id the message is the whole form's. */
  errors: readonly { id?: string; message: string }[];
}) {
  if (errors.length === 0) return null;
  return (
    <div
      id="error-summary"
      role="alert"
      tabIndex={-1}
      // biome-ignore lint/a11y/noAutofocus: the refused form's errors are what the page is about
      autoFocus
      className="border-4 border-clay-dark bg-card p-5"
    >
      <h2 className="text-xl font-semibold">{title}</h2>
      <ul className="mt-2 space-y-1.5">
        {errors.map(({ id, message }) => (
          <li key={`${id ?? ""}:${message}`}>
            {id ? (
              <a
                href={`#${id}`}
                className="inline-block py-0.5 font-semibold text-clay-dark underline"
              >
                {message}
              </a>
            ) : (
              <span className="font-semibold text-clay-dark">{message}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
