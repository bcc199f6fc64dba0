import { anObject, designOf, httpApi, rejected, type RuleCases } from '../../../../model/checks/cases.ts';
import type { Value } from '../../../../model/schema/value.ts';

const uri = 's3://trust/store.pem';
const withStore = (store: Value) => designOf(httpApi, anObject('domain_name', { mutual_tls_authentication: store }));

export const cases: RuleCases = {
  accepts: [
    designOf(httpApi, anObject('domain_name', {})),
    withStore({ truststore_uri: uri, truststore_version: 'v7' }),
    withStore({ truststore_uri: uri, truststore_version: { hcl: 'aws_s3_object.store.version_id' } }),
    withStore({ var: 'trust' }),
  ],
  rejects: [
    rejected(withStore({ truststore_uri: uri }), ['mutual_tls_authentication', 'truststore_version']),
    rejected(withStore({ truststore_uri: { var: 'store' } }), ['mutual_tls_authentication', 'truststore_version']),
  ],
};
