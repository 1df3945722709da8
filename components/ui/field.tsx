import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

/** What every field has: its id (also where the error summary links to), its label and what went wrong with it. */
export type FieldFrame = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  /** The message in words; empty when the field is right. */
  error?: string | null;
  /** Printed after the label, such as "(không bắt buộc)". */
  mark?: ReactNode;
};

const control =
  "block w-full rounded-sm border bg-card px-3 py-2 text-base text-ink min-h-11 placeholder:text-soft";

export function controlClass(error: string | null | undefined, extra?: string): string {
  return classNames(control, error ? "border-2 border-clay-dark" : "border-line-strong", extra);
}

/** aria-describedby of a control: its hint and its error, when they are there. */
export function describedBy({ id, hint, error }: Pick<FieldFrame, "id" | "hint" | "error">) {
  return classNames(hint ? `${id}-hint` : null, error ? `${id}-error` : null) || undefined;
}

export function Hint({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-hint`} className="text-sm text-soft">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p id={`${id}-error`} className="font-semibold text-clay-dark">
      <span aria-hidden="true">▲ </span>
      {children}
    </p>
  );
}

/** Label above, hint, error, then the control that is passed in. */
export function Field({
  id,
  label,
  hint,
  error,
  mark,
  children,
  className,
}: FieldFrame & { children: ReactNode; className?: string }) {
  return (
    <div
      className={classNames(
        "space-y-1.5",
        error ? "border-l-4 border-clay-dark pl-4" : null,
        className,
      )}
    >
      <label htmlFor={id} className="block font-semibold">
        {label}
        {mark ? <span className="font-normal text-soft"> {mark}</span> : null}
      </label>
      {hint ? <Hint id={id}>{hint}</Hint> : null}
      {error ? <FieldError id={id}>{error}</FieldError> : null}
      {children}
    </div>
  );
}

type Framed<Tag extends "input" | "textarea" | "select"> = FieldFrame &
  Omit<ComponentProps<Tag>, "id"> & { fieldClassName?: string };

export function TextField({
  id,
  label,
  hint,
  error,
  mark,
  className,
  fieldClassName,
  suffix,
  ...rest
}: Framed<"input"> & { suffix?: ReactNode }) {
  const input = (
    <input
      id={id}
      className={controlClass(error, className)}
      aria-describedby={
        [suffix ? `${id}-unit` : null, describedBy({ id, hint, error })]
          .filter(Boolean)
          .join(" ") || undefined
      }
      aria-invalid={error ? true : undefined}
      {...rest}
    />
  );
  return (
    <Field id={id} label={label} hint={hint} error={error} mark={mark} className={fieldClassName}>
      {suffix ? (
        <div className="flex items-center gap-2">
          {input}
          <span id={`${id}-unit`} className="shrink-0 text-soft">
            {suffix}
          </span>
        </div>
      ) : (
        input
      )}
    </Field>
  );
}

export function TextAreaField({
  id,
  label,
  hint,
  error,
  mark,
  className,
  fieldClassName,
  after,
  ...rest
}: Framed<"textarea"> & { after?: ReactNode }) {
  return (
    <Field id={id} label={label} hint={hint} error={error} mark={mark} className={fieldClassName}>
      <textarea
        id={id}
        rows={6}
        className={controlClass(error, className)}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      />
      {after}
    </Field>
  );
}

export type Option = { value: string; label: string; lang?: string };

/** Options of a select; a group has a label of its own. */
export type OptionGroup = { label: string; options: readonly Option[] };

export function SelectOptions({ options }: { options: readonly (Option | OptionGroup)[] }) {
  return options.map((one) =>
    "options" in one ? (
      <optgroup key={one.label} label={one.label}>
        <SelectOptions options={one.options} />
      </optgroup>
    ) : (
      <option key={one.value} value={one.value} lang={one.lang}>
        {one.label}
      </option>
    ),
  );
}

export function SelectField({
  id,
  label,
  hint,
  error,
  mark,
  className,
  fieldClassName,
  options,
  empty,
  ...rest
}: Framed<"select"> & {
  options: readonly (Option | OptionGroup)[];
  /** The first choice, sent as an empty value. */
  empty?: string;
}) {
  return (
    <Field id={id} label={label} hint={hint} error={error} mark={mark} className={fieldClassName}>
      <select
        id={id}
        className={controlClass(error, className)}
        aria-describedby={describedBy({ id, hint, error })}
        aria-invalid={error ? true : undefined}
        {...rest}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        <SelectOptions options={options} />
      </select>
    </Field>
  );
}
