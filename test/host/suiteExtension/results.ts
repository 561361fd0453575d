/** What the host tells the suite, and what it gets back: two JSON files. */

export interface SuiteTask {
  /** Absolute path of the bundled suite (CommonJS, `vscode` external). */
  readonly bundle: string;
  /** URL of Mocha's main module. */
  readonly mocha: string;
  /** Absolute path of the file to write. */
  readonly results: string;
  /** Per test, in ms. */
  readonly timeout: number;
}

export interface TestResult {
  /** With the titles of the suites around it. */
  readonly title: string;
  readonly state: "passed" | "failed" | "pending";
  /** Message and stack of a failure. */
  readonly error: string | null;
  readonly ms: number;
}

export interface SuiteResults {
  readonly done: true;
  readonly tests: readonly TestResult[];
  /** Why the suite could not run at all. */
  readonly error: string | null;
  readonly ms: number;
}
