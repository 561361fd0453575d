declare function requestAnimationFrame(run: () => void): void;

/** Ends a few frames later: the page is busy with its own work. Runs inside the page: may use nothing from outside. */
export function nextFrame(): Promise<void> {
  return new Promise((done) =>
    requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}
