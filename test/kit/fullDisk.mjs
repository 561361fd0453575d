/**
 * A disk that is full, for processes of tests: `node --import` this, with the folder in STET_TEST_FULL_DISK. Of what is written there
 * half arrives, then the system says ENOSPC, as it does.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import process from "node:process";

const folder = process.env.STET_TEST_FULL_DISK ?? "";
const full = () =>
  Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC", errno: -28, syscall: "write" });
const { writeFile } = fs.promises;
const { writeFileSync, writeSync } = fs;

fs.promises.writeFile = async (path, data, options) => {
  if (!String(path).startsWith(folder)) return writeFile(path, data, options);
  const bytes = Buffer.from(data);
  await writeFile(path, bytes.subarray(0, bytes.length >> 1));
  throw full();
};
fs.writeFileSync = (path, data, options) => {
  if (!String(path).startsWith(folder)) return writeFileSync(path, data, options);
  const bytes = Buffer.from(data);
  writeFileSync(path, bytes.subarray(0, bytes.length >> 1), options);
  throw full();
};
fs.writeSync = (handle, bytes, ...rest) => {
  // The process's own outputs are no files.
  if (handle <= 2) return writeSync(handle, bytes, ...rest);
  writeSync(handle, bytes.subarray(0, bytes.length >> 1));
  throw full();
};
syncBuiltinESMExports();
