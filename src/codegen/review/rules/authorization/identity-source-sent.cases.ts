import { anApi, anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value, Values } from '../../../../model/schema/value.ts';

const asking = (identity_source: Value) =>
  anObject('authorizer', { identity_source, authorizer_uri: 'x' }, { variant: 'request-http' });
const stage = (stage_variables?: Value, name = 'stage') =>
  anObject('stage', stage_variables === undefined ? {} : { stage_variables }, { key: name, name });
const tenant = ['$stageVariables.tenant'];
const place = ['identity_source', 0];
const imported = anApi('HTTP', {} satisfies Values, { import: { api_id: 'a1b2c3d4e5' } });

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, stage(), asking(['$request.header.Authorization', '$request.querystring.token'])),
    designOf(httpApi, stage({ tenant: 'a' }), stage(undefined, 'dev'), asking(tenant)),
    designOf(httpApi, stage({ var: 'variables' }), asking(tenant)),
    designOf(httpApi, asking(tenant)),
    // Another stage may be outside the design.
    designOf(imported, stage(), asking(tenant)),
    designOf(httpApi, stage(), asking(['$context.identity.sourceIp', '$context.routeKey'])),
    designOf(httpApi, stage(), asking({ var: 'sources' })),
  ],
  rejects: [
    rejected(designOf(httpApi, stage(), asking(tenant)), place),
    rejected(designOf(httpApi, stage({ other: 'a' }), stage({}, 'dev'), asking(tenant)), place),
    rejected(designOf(httpApi, stage(), asking(['$context.authorizer.principalId'])), place, { severity: 'hint' }),
  ],
};
