/** A bar of 0 to 100 percent. The number stands beside it in words, so it is drawing only. */
export function Meter({ percent }: { percent: number }) {
  const width = Math.min(100, Math.max(0, percent));
  return (
    <svg className="meter" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
      <rect width="100" height="6" fill="#ece9de" />
      <rect width={width} height="6" fill="#12513c" />
    </svg>
  );
}
