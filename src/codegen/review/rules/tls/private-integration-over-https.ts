import { none } from '../../../../model/checks/rule.ts';
import { isUnset, textOf } from '../../../../model/schema/literals.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import type { Path } from '../../../../hcl/path.ts';
import type { ReviewRule } from '../../review-rule.ts';

const how = 'Use an HTTPS listener, and verify its certificate by name.';

const isPrivate = ({ variant }: DesignObject) => variant === 'http-private' || variant.startsWith('ws-private');

/** Where TLS is missing; undefined where it is there, or may be. */
function plainAt({ variant, attributes }: DesignObject): Path | undefined {
  if (variant === 'http-private') return isUnset(attributes['tls_config']) ? ['tls_config'] : undefined;
  return /^http:\/\//i.test(textOf(attributes, 'integration_uri') ?? '') ? ['integration_uri'] : undefined;
}

export const privateIntegrationOverHttps: ReviewRule = {
  id: 'private-integration-over-https',
  category: 'review',
  topic: 'TLS',
  severity: 'hint',
  title: 'Private integrations use HTTPS and verify the server name',
  headline: 'Private integration uses plain HTTP',
  why: 'Without tls_config API Gateway calls a private target over HTTP and verifies no certificate. Within the VPC, requests can be read, and another host can impersonate the backend.',
  how,
  source: sources.securityHubApiGateway,
  outsideIds: ['APIGateway.10'],
  on: ['integration'],
  applies: isPrivate,
  check(integration) {
    const path = isPrivate(integration) ? plainAt(integration) : undefined;
    if (!path) return none;
    return [{ path, problem: 'The private target is called over plain HTTP, without a certificate to verify.', how }];
  },
};
