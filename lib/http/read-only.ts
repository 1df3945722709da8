type Answer = () => Response;

/** The methods of an address that can only be read, beside GET: what OPTIONS says, and a refusal of all others. */
export const readOnly = (options: Answer, refuse: Answer) => ({
  OPTIONS: options,
  POST: refuse,
  PUT: refuse,
  PATCH: refuse,
  DELETE: refuse,
});
