/**
 * What Terraform can check of the saved requests, as `tests/requests.tftest.hcl`: that the route has the key and the
 * authorization that the request needs. Mock providers stand for AWS, and the plan is enough: what AWS assigns, such as
 * the id in a target, is not known in it, and values that mocks make up break rules of the providers. Values of variables come from terraform.tfvars, as for a plan.
 * Source: https://developer.hashicorp.com/terraform/language/tests/mocking
 */
import { addressOf, indexOf, type Design } from '../../model/design/design.ts';
import { requestsOf } from '../../model/design/requests/request-edits.ts';
import type { SavedRequest } from '../../model/design/requests/saved-request.ts';
import { labelFrom, NamePool } from '../../model/design/naming/names.ts';
import { type Value } from '../../model/schema/value.ts';
import { block, entry, gap, source, text, type Block, type BodyItem } from '../../hcl/print/ast.ts';
import { printBlock } from '../../hcl/print/print.ts';
import { escapeText } from '../../hcl/quote.ts';

const assertion = (condition: string, message: string): Block =>
  block('assert', [], [entry('condition', source(condition)), entry('error_message', text(message))]);

const equals = (attribute: string, value: Value | undefined): string | undefined =>
  typeof value === 'string' ? `${attribute} == "${escapeText(value)}"` : undefined;

function assertionsOf(design: Design, { name, expect }: SavedRequest): readonly Block[] {
  const route = typeof expect?.route === 'string' ? indexOf(design).byKey.get(expect.route) : undefined;
  if (!route || route.address !== undefined) return [];
  const own = addressOf(route);
  const key = equals(`${own}.route_key`, route.attributes['route_key']);
  const authorization = equals(`${own}.authorization_type`, route.attributes['authorization_type']);
  return [
    ...(key === undefined ? [] : [assertion(key, `${name}: the route has another key.`)]),
    ...(authorization === undefined ? [] : [assertion(authorization, `${name}: the route has another authorization.`)]),
  ];
}

/** Undefined where Terraform can check none of them. */
export function terraformTests(design: Design): string | undefined {
  const names = new NamePool([]);
  const runs = requestsOf(design).flatMap((request) => {
    const assertions = assertionsOf(design, request);
    const body = assertions.flatMap((each): BodyItem[] => [gap, each]);
    return assertions.length === 0
      ? []
      : [block('run', [names.take(labelFrom(request.name) || 'request')], [entry('command', source('plan')), ...body])];
  });
  if (runs.length === 0) return undefined;
  const providers = ['aws', 'awscc'].map((name) => block('mock_provider', [name], []));
  return `${[...providers, ...runs]
    .map((each) =>
      printBlock(each)
        .map((line) => line.text)
        .join('\n'),
    )
    .join('\n\n')}\n`;
}
