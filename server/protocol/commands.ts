/** The commands the server executes: letting stand, taking back, listing, renumbering. */

import type { Connection } from "vscode-languageserver";
import { writeFault } from "../faults/writeFault.ts";
import * as l10n from "../l10n/l10n.ts";
import type { Client } from "./client.ts";
import {
  type LetItStandArguments,
  type RenumberArguments,
  type StandEntry,
  serverCommands,
  type TakeBackArguments,
} from "./messages.ts";
import { renumberNow, renumberPlan } from "./renumber.ts";
import type { Session } from "./session.ts";
import { tell } from "./settings.ts";
import type { StandStore } from "./standStore.ts";

export interface CommandSurroundings {
  readonly stands: () => StandStore;
  /** The session of a file whose newest text was checked; null where it is not open. */
  readonly newest: (uri: string) => Promise<Session | null>;
  readonly recheckOpen: () => Promise<unknown>;
  readonly client: () => Client;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
}

/** Registers `workspace/executeCommand`; an unknown command is an error for whoever sent it. */
export function serveCommands(
  connection: Connection,
  { stands, newest, recheckOpen, client, now }: CommandSurroundings,
): void {
  connection.onExecuteCommand(async ({ command, arguments: given = [] }) => {
    const [first] = given;
    switch (command) {
      case serverCommands.letItStand:
        return letItStand(first as LetItStandArguments);
      case serverCommands.takeBack: {
        const { uri, rule, fingerprint } = first as TakeBackArguments;
        await stands().remove(uri, rule, fingerprint);
        await recheckOpen();
        return null;
      }
      case serverCommands.listStands: {
        const known = await stands().of((first as { uri: string }).uri);
        return [...known.values()] satisfies StandEntry[];
      }
      case serverCommands.renumberFootnotes: {
        const session = await newest((first as RenumberArguments).uri);
        const draft = session?.checked?.analysis.draft;
        return session && draft ? renumberNow(connection, draft, session.document, client()) : null;
      }
      case serverCommands.planRenumbering: {
        const session = await newest((first as RenumberArguments).uri);
        const draft = session?.checked?.analysis.draft;
        return session && draft ? renumberPlan(draft, session.document) : null;
      }
      default:
        throw new Error(`Stet has no command "${command}".`);
    }
  });

  async function letItStand({ uri, rule, fingerprint, words, reason = "" }: LetItStandArguments): Promise<null> {
    try {
      await stands().add(uri, { rule, fingerprint, words, reason, on: localDay(now()) });
    } catch (error) {
      tell(
        connection,
        l10n.t(
          "This could not be kept in {0}, so it is not let stand: {1}.",
          shortName(stands().recordOf(uri) ?? "stands.json"),
          writeFault(error, l10n),
        ),
      );
      return null;
    }
    await recheckOpen();
    return null;
  }
}

/** The day it is where the person is: 2026-11-28. */
function localDay(now: number): string {
  const offset = new Date(now).getTimezoneOffset() * 60_000;
  return new Date(now - offset).toISOString().slice(0, 10);
}

/** `.stet/stands.json`: a whole address would hide the reason behind it in a notice of one line. */
function shortName(record: string): string {
  return record.split("/").slice(-2).join("/");
}
