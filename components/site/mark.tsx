/** The roof line of a factory over a tea hill. Drawing only: its name stands beside it. */
export function Mark() {
  return (
    <svg
      width="34"
      height="34"
      viewBox="0 0 34 34"
      aria-hidden="true"
      className="size-7 shrink-0 sm:size-[34px]"
    >
      <path d="M2 30V14l10-7v7l10-7v7l10-7v23z" fill="#12513c" />
      <path d="M2 30c8-5 22-5 30 0z" fill="#e0a526" />
    </svg>
  );
}
