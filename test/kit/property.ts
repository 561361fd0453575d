/**
 * Property tests are the same on every run, so that a change is never refused for what another run would have found.
 * `STET_SEED=random` explores, `STET_RUNS=2000` as far as it is worth; `STET_SEED=123` repeats a run that failed.
 */
import fc from "fast-check";

const { STET_SEED = "20261128", STET_RUNS } = process.env;
if (STET_SEED !== "random") fc.configureGlobal({ seed: Number(STET_SEED) });
if (STET_RUNS !== undefined) fc.configureGlobal({ ...fc.readConfigureGlobal(), numRuns: Number(STET_RUNS) });
