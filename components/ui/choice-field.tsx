import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";
import { describedBy, FieldError, type FieldFrame, Hint, type Option } from "./field";

type Tick = Omit<ComponentProps<"input">, "type"> & {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
};

function Choice({ kind, id, label, hint, ...rest }: Tick & { kind: "checkbox" | "radio" }) {
  return (
    <div className="flex gap-3">
      <input
        id={id}
        type={kind}
        className="mt-0.5 size-6 shrink-0 accent-tea"
        aria-describedby={hint ? `${id}-hint` : undefined}
        {...rest}
      />
      <div>
        <label htmlFor={id} className="block min-h-6 py-0.5 text-pretty">
          {label}
        </label>
        {hint ? <Hint id={id}>{hint}</Hint> : null}
      </div>
    </div>
  );
}

/** One box to tick, with its words beside it. */
export function Checkbox(props: Tick) {
  return <Choice kind="checkbox" {...props} />;
}

/** Fields that belong together under one legend. The first control inside should carry `id`, so that errors lead to it. */
export function Fieldset({
  id,
  label,
  hint,
  error,
  mark,
  children,
  className,
}: FieldFrame & { children: ReactNode; className?: string }) {
  return (
    <fieldset
      className={classNames(
        "min-w-0",
        error ? "border-l-4 border-clay-dark pl-4" : null,
        className,
      )}
      aria-describedby={describedBy({ id, hint, error })}
    >
      <legend className="mb-1.5 font-semibold">
        {label}
        {mark ? <span className="font-normal text-soft"> {mark}</span> : null}
      </legend>
      <div className="space-y-2">
        {hint ? <Hint id={id}>{hint}</Hint> : null}
        {error ? <FieldError id={id}>{error}</FieldError> : null}
        {children}
      </div>
    </fieldset>
  );
}

type ChoiceOption = Option & { hint?: ReactNode };

/** Radios or checkboxes of one name. The first one's id is the field's, so that the error summary leads to it. */
export function ChoicesField({
  kind,
  name,
  options,
  selected,
  required,
  columns,
  ...frame
}: FieldFrame & {
  kind: "checkbox" | "radio";
  name: string;
  options: readonly ChoiceOption[];
  selected: readonly string[];
  required?: boolean;
  columns?: boolean;
}) {
  return (
    <Fieldset {...frame}>
      <div className={classNames("grid gap-2.5", columns && "sm:grid-cols-2")}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind={kind}
            id={index === 0 ? frame.id : `${frame.id}-${option.value}`}
            name={name}
            value={option.value}
            label={option.label}
            hint={option.hint}
            lang={option.lang}
            required={required && kind === "radio"}
            defaultChecked={selected.includes(option.value)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
