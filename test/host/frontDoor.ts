/** A short address that leads to a long one: people have to read it, click it or type it. */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface FrontDoor {
  /** Such as `http://127.0.0.1:8410/`. */
  readonly url: string;
  close(): Promise<void>;
}

/** Listens on 127.0.0.1, on `port` or, if that is taken, on a free one. */
export async function openFrontDoor(target: string, port: number): Promise<FrontDoor> {
  const server = createServer((request, response) => {
    const found = request.url === "/";
    response.writeHead(found ? 302 : 404, found ? { location: target, "cache-control": "no-store" } : {}).end();
  });
  const listen = (wanted: number) =>
    new Promise<void>((resolve, reject) => {
      server.once("error", reject).listen(wanted, "127.0.0.1", () => resolve());
    });
  await listen(port).catch(() => listen(0));
  const { port: actual } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${actual}/`, close };
}
