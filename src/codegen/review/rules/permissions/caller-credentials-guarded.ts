import { routesTo } from '../../../../model/checks/api-members.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';

const passesCaller = /^arn:aws[a-z-]*:iam::\*:user\/\*$/;
const how = 'Use a role that allows just this call.';

export const callerCredentialsGuarded: ReviewRule = {
  id: 'caller-credentials-guarded',
  category: 'review',
  topic: 'Permissions',
  severity: 'warning',
  title: 'Integrations use a role, not the credentials of the caller',
  headline: 'Integration passes the credentials of the caller',
  why: 'With arn:aws:iam::*:user/* API Gateway calls the backend with the credentials of the caller. Each client then needs IAM permissions on the backend, and can use them without the API.',
  how,
  source: sources.integration,
  outsideIds: [],
  on: ['integration'],
  *checkDesign(_, index) {
    for (const integration of index.byType.get('integration') ?? []) {
      if (!passesCaller.test(textOf(integration.attributes, 'credentials_arn') ?? '')) continue;
      const isSigned = routesTo(index, integration.key).every(
        ({ attributes }) => attributes['authorization_type'] === 'AWS_IAM',
      );
      yield {
        key: integration.key,
        path: ['credentials_arn'],
        problem: isSigned
          ? 'The backend is called with the credentials of the caller.'
          : 'The backend is called with the credentials of the caller, and not each of its routes has AWS_IAM.',
        how,
      };
    }
  },
};
