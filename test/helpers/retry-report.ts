import type { Reporter, TestCase } from 'vitest/node';

/** Says of each test that passed only the second time where it is and what went wrong first: each is a race to be found. */
export default class RetryReport implements Reporter {
  readonly #retried: TestCase[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#retried.push(test);
  }

  onTestRunEnd(): void {
    for (const test of this.#retried) {
      const why = (test.result().errors ?? []).map(({ message }) => `  ${message}`);
      console.log([`↻ ${test.module.relativeModuleId} > ${test.fullName}`, ...why].join('\n'));
    }
  }
}
