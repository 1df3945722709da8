/** The refusals that are expected, and the status that each has over HTTP. */
export const errorStatus = {
  NOT_FOUND: 404,
  FORBIDDEN: 403,
  CONFLICT: 409,
  RATE_LIMITED: 429,
  INVALID: 422,
  UNAVAILABLE: 503,
} as const;
export type ErrorCode = keyof typeof errorStatus;

/** What is wrong and where: `values.totalAreaHa`, `lots.3.areaM2`. */
export type ErrorIssue = { path: string; message: string };

export type ErrorDetails = {
  issues?: ErrorIssue[];
  /** Seconds to wait, with RATE_LIMITED and UNAVAILABLE. */
  retryAfter?: number;
  cause?: unknown;
};

/** An expected refusal. Its message is a sentence that may be shown; any other error's message may not. */
export class AppError extends Error {
  override name = "AppError";
  readonly code: ErrorCode;
  readonly issues: ErrorIssue[];
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter ?? null;
  }

  get status(): number {
    return errorStatus[this.code];
  }
}

export function isAppError(error: unknown, code?: ErrorCode): error is AppError {
  return error instanceof AppError && (code === undefined || error.code === code);
}
