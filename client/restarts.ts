/** What happens when the server's process ends or cannot be written to. */
import { l10n } from "vscode";
import { CloseAction, ErrorAction, type ErrorHandler } from "vscode-languageclient";

/** Ends within this many milliseconds count together. */
const period = 180_000;
const limit = 5;

/**
 * Starts the server again when it ends, until it has ended too often in three minutes. Messages that could not be
 * written are left to that: the library's own handler takes the fourth for a reason to stop for good, and someone who
 * types while the process dies sends as many before its end is known.
 */
export function restarts(now: () => number = Date.now): ErrorHandler {
  let ends: readonly number[] = [];
  return {
    error: () => ({ action: ErrorAction.Continue, handled: true }),
    closed: () => {
      ends = [...ends.filter((end) => now() - end < period), now()];
      if (ends.length < limit) return { action: CloseAction.Restart, handled: true };
      return {
        action: CloseAction.DoNotRestart,
        message: l10n.t("The checking process ended {0} times in three minutes and is not started again.", limit),
      };
    },
  };
}
