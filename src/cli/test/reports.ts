/** What came of the saved requests, for people, programs and CI. */
import { differenceText } from '../../trace/saved/outcome.ts';
import type { RequestVerdict } from '../../trace/saved/run-requests.ts';
import { printable } from '../environment.ts';
import { escapedXml, tagAttributes } from '../xml.ts';

type Report = (verdicts: readonly RequestVerdict[]) => string;

const words = { passed: 'passed', failed: 'FAILED', open: 'no expected outcome', broken: 'FAILED' } as const;

/** What is not as expected, a sentence each. */
const reasonsOf = (verdict: RequestVerdict): readonly string[] =>
  verdict.kind === 'failed'
    ? verdict.differences.map(differenceText)
    : verdict.kind === 'broken'
      ? [verdict.message]
      : [];

export const textVerdicts: Report = (verdicts) =>
  verdicts
    .flatMap((verdict) => [
      `${words[verdict.kind]}: ${verdict.request.name}`,
      ...reasonsOf(verdict).map((reason) => `  ${reason}`),
    ])
    .map((line) => `${printable(line)}\n`)
    .join('');

export const jsonVerdicts: Report = (verdicts) => {
  const entries = verdicts.map((verdict) => ({
    key: verdict.request.key,
    name: verdict.request.name,
    outcome: verdict.kind,
    ...(verdict.kind === 'failed' ? { differences: verdict.differences } : {}),
    ...(verdict.kind === 'broken' ? { message: verdict.message } : {}),
    ...('result' in verdict ? { result: verdict.result } : {}),
  }));
  return `${JSON.stringify(entries, null, 2)}\n`;
};

export const junitVerdicts: Report = (verdicts) => {
  const cases = verdicts.map((verdict) => {
    const head = `    <testcase${tagAttributes({ classname: 'requests', name: verdict.request.name })}`;
    const reasons = reasonsOf(verdict);
    if (reasons.length > 0)
      return `${head}>\n      <failure${tagAttributes({ message: reasons[0] ?? '' })}>${escapedXml(reasons.join('\n'))}</failure>\n    </testcase>\n`;
    return verdict.kind === 'open' ? `${head}>\n      <skipped/>\n    </testcase>\n` : `${head}/>\n`;
  });
  const count = (kinds: readonly RequestVerdict['kind'][]) =>
    String(verdicts.filter(({ kind }) => kinds.includes(kind)).length);
  const suite = tagAttributes({
    name: 'requests',
    tests: String(verdicts.length),
    failures: count(['failed', 'broken']),
    skipped: count(['open']),
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Gatewright">\n  <testsuite${suite}>\n${cases.join('')}  </testsuite>\n</testsuites>\n`;
};
