import { none } from '../../../../model/checks/rule.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { logFormatOf, logFormatPath, variablesIn } from './log-format.ts';
import { isSecretName } from '../permissions/secrets.ts';
import { stageTypes } from '../stage-settings.ts';

const how = 'Remove it from the format, and log an identifier such as $context.authorizer.principalId.';

/** Personal claims of OpenID Connect. */
const personal = new Set(['email', 'phone_number', 'address', 'birthdate', 'name', 'given_name', 'family_name']);

/** Keys and tokens of callers, and claims that are about a person. */
function isSensitive(variable: string): boolean {
  if (variable === 'identity.apiKey' || variable === 'identity.accessKey') return true;
  const [, claim] = /^authorizer\.(?:(?:jwt\.)?claims\.)?([\w-]+)$/.exec(variable) ?? [];
  return claim !== undefined && (personal.has(claim) || isSecretName(claim));
}

export const accessLogWithoutSecrets: ReviewRule = {
  id: 'access-log-without-secrets',
  category: 'review',
  topic: 'Logging',
  severity: 'warning',
  title: 'Access logs contain no credentials or personal claims',
  headline: 'Access log records secrets or personal data',
  why: 'Logs are retained for a long time and read by many people. Each of them could use a key or token found there, and personal data in logs must be protected and erased like any other.',
  how,
  source: sources.httpLogging,
  outsideIds: [],
  on: stageTypes,
  check(stage) {
    const format = logFormatOf(stage);
    const found = [...new Set(variablesIn(format ?? '').filter(isSensitive))];
    if (found.length === 0) return none;
    return [
      {
        path: logFormatPath(stage),
        problem: `The access log records ${found.map((name) => `$context.${name}`).join(', ')}.`,
        how,
      },
    ];
  },
};
