import { afterEach, describe, expect, it, vi } from "vitest";
import { keepFormState, takeFormState } from "@/lib/http/form-state";

const refused = {
  values: { message: ["Cần 2 ha"] },
  errors: { email: "emailMissing" },
  status: 422,
};

describe("a refused form", () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it("is taken once with all that was typed", () => {
    const key = keepFormState(refused);
    expect(takeFormState(key)).toMatchObject(refused);
    expect(takeFormState(key)).toBeNull();
  });

  it("is not found under a made-up key or none", () => {
    expect(takeFormState("made-up")).toBeNull();
    expect(takeFormState(null)).toBeNull();
  });

  it("is forgotten after half a minute", () => {
    vi.useFakeTimers();
    const key = keepFormState(refused);
    vi.advanceTimersByTime(31_000);
    expect(takeFormState(key)).toBeNull();
  });

  it("never piles up", () => {
    const first = keepFormState(refused);
    for (let i = 0; i < 600; i += 1) keepFormState(refused);
    expect(takeFormState(first)).toBeNull();
  });
});
