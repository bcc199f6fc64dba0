import type { Fix } from '../../../../model/checks/diagnostics.ts';
import { setTo } from '../../../../model/checks/fixes.ts';
import { none } from '../../../../model/checks/rule.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { logFormatOf, logFormatPath, variablesIn } from './log-format.ts';
import { stageTypes } from '../stage-settings.ts';

const wanted = ['routeKey', 'status'] as const;
const how = 'Add them to the format.';

function addTo(stage: DesignObject, format: string, names: readonly string[]): Fix {
  const open = /^\s*\{(?=\s*")/.exec(format)?.[0];
  const text =
    open === undefined
      ? [format, ...names.map((name) => `$context.${name}`)].join(' ')
      : `${open}${names.map((name) => `"${name}":"$context.${name}",`).join('')}${format.slice(open.length)}`;
  return setTo(stage, logFormatPath(stage), text, `Add ${names.map((name) => `$context.${name}`).join(', ')}`);
}

export const accessLogNamesOutcome: ReviewRule = {
  id: 'access-log-names-outcome',
  category: 'review',
  topic: 'Logging',
  severity: 'hint',
  title: 'Access logs contain the route key and the status',
  headline: 'Access log lacks route or status',
  why: 'Without $context.routeKey and $context.status, the log shows that requests arrived, but not which of them failed.',
  how,
  source: sources.httpLogging,
  outsideIds: [],
  on: stageTypes,
  check(stage) {
    const format = logFormatOf(stage);
    if (format === undefined) return none;
    const present = variablesIn(format);
    // The path says the route as well, where somebody chose to log that.
    const missing = wanted.filter(
      (name) => !present.includes(name) && !(name === 'routeKey' && present.includes('path')),
    );
    if (missing.length === 0) return none;
    return [
      {
        path: logFormatPath(stage),
        problem: `The access log lacks ${missing.map((name) => `$context.${name}`).join(' and ')}.`,
        how,
        fix: addTo(stage, format, missing),
      },
    ];
  },
};
