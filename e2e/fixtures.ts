import { test as base, expect, type BrowserContext, type Locator } from '@playwright/test';

/** Written by the test runner where it keeps service workers out. */
const blockedWorker = 'Service Worker registration blocked by Playwright';

/** What a page must not do while a test runs; the list of a test has to stay empty. */
function watch(context: BrowserContext, origin: string, reports: string[]): Promise<unknown> {
  context.on('console', (message) => {
    if (message.text() === blockedWorker) return;
    if (['warning', 'error', 'assert'].includes(message.type()))
      reports.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => reports.push(`uncaught: ${error.error().stack ?? error.error().message}`));
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (target !== origin && protocol !== 'data:' && protocol !== 'blob:')
      reports.push(`request to another origin: ${request.url()}`);
  });
  // Reported through a binding at once, so that nothing is lost when the page navigates.
  return Promise.all([
    context.exposeBinding('reportPolicyViolation', (_source, report: string) => reports.push(report)),
    context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
        const report = `policy violation: ${violatedDirective} blocked ${blockedURI} in ${sourceFile}`;
        void (window as unknown as { reportPolicyViolation(text: string): Promise<void> }).reportPolicyViolation(
          report,
        );
      });
    }),
  ]);
}

/** As the app keeps it; pages without an origin keep nothing. */
function dismissFirstHint(): void {
  if (window.origin !== 'null') localStorage.setItem('gatewright.first-hint', '"done"');
}

interface Options {
  /** Has opened no design here yet, and so is shown where things are. */
  isNewcomer: boolean;
  /** Reports that a test provokes on purpose, such as the browser's own line about a request it lets fail. */
  expectedReports: readonly RegExp[];
}

interface Fixtures {
  /** Fails the test on console warnings and errors, uncaught errors, policy violations and foreign requests. */
  quiet: void;
}

export const test = base.extend<Options & Fixtures>({
  expectedReports: [[], { option: true }],
  isNewcomer: [false, { option: true }],
  quiet: [
    async ({ context, baseURL, expectedReports, isNewcomer }, use) => {
      const reports: string[] = [];
      if (!isNewcomer) await context.addInitScript(dismissFirstHint);
      await watch(context, new URL(baseURL ?? '').origin, reports);
      await use();
      expect(reports.filter((report) => !expectedReports.some((expected) => expected.test(report)))).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Presses a button that copies, and sees that it says so. That is looked for from before the press: it stands for two
 * seconds only, and on a busy machine the press may be reported later than that.
 */
export async function copyWith(scope: Locator, name: string): Promise<void> {
  await Promise.all([
    scope.getByRole('button', { name: 'Copied' }).waitFor(),
    scope.getByRole('button', { name }).click(),
  ]);
}

export { expect };
