import { blockOf, itemsOf } from '../../../../model/checks/api-members.ts';
import type { Finding } from '../../../../model/checks/rule.ts';
import type { Path } from '../../../../hcl/path.ts';
import type { DesignObject } from '../../../../model/design/design.ts';
import { textOf } from '../../../../model/schema/literals.ts';
import { pairsOf } from '../../../../model/schema/value.ts';
import { sources } from '../../../../model/schema/sources.ts';
import type { ReviewRule } from '../../review-rule.ts';
import { secretIn } from './secrets.ts';

const how =
  'Have the backend authenticate API Gateway by IAM or a client certificate, or use a Lambda authorizer that reads the secret.';

interface Written {
  readonly path: Path;
  /** The last part of a destination such as `append:header.x-api-key`. */
  readonly name: string;
  readonly text: string;
}

const lastPart = (destination: string) => destination.split('.').at(-1) ?? '';

/** What a mapping writes itself, with the name that it writes it to. */
function writtenBy({ attributes }: DesignObject): readonly Written[] {
  const written = (path: Path, destination: string, text: unknown): readonly Written[] =>
    typeof text === 'string' ? [{ path, name: lastPart(destination), text }] : [];
  return [
    ...pairsOf(attributes['request_parameters']).flatMap(([to, text]) => written(['request_parameters', to], to, text)),
    ...pairsOf(attributes['response_parameters']).flatMap(([status, block]) =>
      itemsOf(blockOf(block)?.['response_parameters']).flatMap((item, at) => {
        const change = blockOf(item) ?? {};
        const path = ['response_parameters', status, 'response_parameters', at, 'source'];
        return written(path, textOf(change, 'destination') ?? '', change['source']);
      }),
    ),
    ...withinUrl(textOf(attributes, 'integration_uri')),
  ];
}

/** A password before the host. */
function withinUrl(url: string | undefined): readonly Written[] {
  const [, password] = /^https?:\/\/[^/@:]*:([^/@]+)@/.exec(url ?? '') ?? [];
  return password === undefined ? [] : [{ path: ['integration_uri'], name: 'password', text: password }];
}

export const mappingsWithoutSecrets: ReviewRule = {
  id: 'mappings-without-secrets',
  category: 'review',
  topic: 'Permissions',
  severity: 'warning',
  title: 'Static headers and URLs contain no secrets',
  headline: 'Integration sends a secret in plain text',
  why: 'A literal key or token is stored in the Terraform files and in the state, and is visible to each principal that can read the integration. Rotating it requires a deployment.',
  how,
  source: sources.httpMapping,
  outsideIds: [],
  on: ['integration'],
  check: (integration) =>
    writtenBy(integration).flatMap(({ path, name, text }): readonly Finding[] => {
      const what = secretIn(text, name);
      return what === undefined
        ? []
        : [{ path, problem: `The value for ${name} looks like ${what} in plain text.`, how }];
    }),
};
