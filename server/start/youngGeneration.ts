/**
 * How much room V8 has for what is made anew. Every key makes garbage: megabytes in a long draft. With little room it is swept several
 * times a key and carries along each time what the check still needs; with as much as V8 takes by itself (16 MB and their copies) it
 * piles up.
 */
import { PerformanceObserver } from "node:perf_hooks";
import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";

/**
 * Bytes, both halves: with 4 MB a key in 50,000 words was swept 1.4 times in place of 3.7 and took a fifth less of the processor's time;
 * with 8 MB it took no less (Node 24).
 */
const enough = 8 * 1024 * 1024;

const factor = (value: number) => setFlagsFromString(`--semi-space-growth-factor=${value}`);

/** The young generation stays as small as it begins: what loading makes mostly stays. */
export function holdYoungGeneration(): void {
  factor(1);
}

/** It grows where garbage is made, until that is enough. V8 has no flag that caps it once it runs: it is looked at after each sweep. */
export function letYoungGenerationGrow(): void {
  factor(2);
  const observer = new PerformanceObserver(() => {
    const young = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
    if (young !== undefined && young.space_size < enough) return;
    factor(1);
    observer.disconnect();
  });
  observer.observe({ entryTypes: ["gc"] });
}
