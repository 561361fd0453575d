/** Where a browser's requests went, by Chromium's own log of its network: workers, sockets and frames included. */
import { readFile } from "node:fs/promises";

interface NetworkLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly {
    readonly type: number;
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** The argument that makes a browser write its log to a file; the file is whole once the browser is closed. */
export function networkLogArgument(path: string): string {
  return `--log-net-log=${path}`;
}

/** The addresses that pages asked for. What the browser asks on its own account, as installed ones do, is not counted. */
export async function askedAddresses(path: string): Promise<readonly URL[]> {
  const { constants, events }: NetworkLog = JSON.parse(await readFile(path, "utf8"));
  const request = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) => {
    const asked = type === request && params?.url !== undefined && params.initiator !== browserItself;
    return asked ? [new URL(params.url)] : [];
  });
}

const browserItself = "not an origin";
