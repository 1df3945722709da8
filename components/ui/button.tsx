import type { ComponentProps, ReactNode } from "react";
import { classNames } from "./class-names";

export type ButtonVariant = "primary" | "secondary" | "quiet";

const base =
  "inline-flex min-h-11 items-center justify-center gap-2 rounded py-2 text-center font-semibold leading-snug no-underline";
const looks: Record<ButtonVariant, string> = {
  primary: "border border-tea px-5 bg-tea text-white hover:border-tea-dark hover:bg-tea-dark",
  secondary: "border border-ink px-5 bg-card text-ink hover:bg-tea-soft",
  quiet:
    "border border-transparent text-tea underline decoration-1 underline-offset-4 hover:decoration-2",
};

type Look = { variant?: ButtonVariant; wide?: boolean };

function lookOf({ variant = "primary", wide }: Look, extra?: string): string {
  return classNames(base, looks[variant], wide && "w-full", extra);
}

export function Button({
  variant,
  wide,
  className,
  type = "submit",
  ...rest
}: ComponentProps<"button"> & Look) {
  return <button type={type} className={lookOf({ variant, wide }, className)} {...rest} />;
}

/** A link that is the next step of a screen. */
export function LinkButton({
  variant,
  wide,
  className,
  href,
  children,
  ...rest
}: Omit<ComponentProps<"a">, "href"> & Look & { href: string; children: ReactNode }) {
  return (
    <a href={href} className={lookOf({ variant, wide }, className)} {...rest}>
      {children}
    </a>
  );
}
