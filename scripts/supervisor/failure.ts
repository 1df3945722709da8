/** Start-up cannot go on; the message is one sentence for the person who typed the command. */
export class StartFailure extends Error {
  override name = "StartFailure";
}
