import { none } from '../../../../model/checks/rule.ts';
import { attributeOfObject } from '../../../../model/design/design.ts';
import { formatNumber } from '../../../../model/text/format-number.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const timeout = 'timeout_in_millis';
const how =
  'Set the longest time that the backend needs, or respond immediately and process the request asynchronously.';

export const timeoutBelowLimit: ReviewRule = {
  id: 'timeout-below-limit',
  category: 'review',
  topic: 'Operations',
  severity: 'hint',
  title: 'Integration timeouts are below the maximum',
  headline: 'Integration timeout is at the maximum',
  why: 'If the backend hangs, each caller and each concurrent Lambda invocation waits for the whole timeout. A backend that needs all of it fails as soon as it gets slower.',
  how,
  source: sources.httpQuotas,
  outsideIds: [],
  on: ['integration'],
  check(integration) {
    const facts = attributeOfObject(integration, timeout);
    const value = integration.attributes[timeout];
    // Not set, it is the maximum as well; that nobody chose it is no mistake.
    if (facts?.kind !== 'integer' || typeof value !== 'number' || value !== facts.max) return none;
    return [{ path: [timeout], problem: `The timeout is the maximum of ${formatNumber(value)} ms.`, how }];
  },
};
