/** Kept with each consent: which wording of the privacy page it was given to. A changed wording is a new version. */
export const consentVersion = "2026-11-29";
/**
 * SHA-256 of the words of the consent and the privacy page in both languages, so that they never change under the same
 * version: a test fails and names the new one. What a version said can be read in the history of messages/.
 */
export const consentWording = "5c2a28826441c3723b7da07e98508e27a4321d30c1e0eeaea04c1a407d752729";
/** The day on which the privacy page was last checked against the law. */
export const privacyCheckedOn = "2026-11-22";
