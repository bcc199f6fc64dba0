import { describe, expect, it } from 'vitest';
import { hclFile } from './hcl/blocks.mjs';
import { checkQueryFile } from './query-file.mjs';

const check = (text: string) => checkQueryFile(hclFile('q.tfquery.hcl', text));

describe('list blocks of a query file', () => {
  it('are accepted', async () => {
    const text = `list "awscc_apigatewayv2_api" "all" {
  provider         = awscc
  include_resource = true
  limit            = 10

  config {}
}

list "awscc_apigatewayv2_vpc_link" "all" {
  provider = awscc
}
`;
    expect(await check(text)).toEqual({ lists: 2, diagnostics: [] });
  });

  it.each([
    ['a type that has no list resource', 'awscc_apigatewayv2_route', 'provider = awscc', 'no list resource'],
    ['a type that is not there', 'awscc_none', 'provider = awscc', 'There is no resource type awscc_none'],
    [
      'arguments of config',
      'awscc_apigatewayv2_api',
      'provider = awscc\n  config {\n    name = "x"\n  }',
      'argument named "name" is not expected here: the config',
    ],
    ['no provider', 'awscc_apigatewayv2_api', '', 'must specify a provider attribute'],
    ['a limit that is text', 'awscc_apigatewayv2_api', 'provider = awscc\n  limit = "1"', 'must be a whole number'],
    ['an unknown argument', 'awscc_apigatewayv2_api', 'provider = awscc\n  size = 1', 'argument named "size"'],
    ['another provider', 'awscc_apigatewayv2_api', 'provider = aws', 'and not of aws'],
    ['a type within a parent', 'awscc_apigatewayv2_integration', 'provider = awscc', 'only within a parent'],
  ])('are reported with %s', async (_, type, body, fault) => {
    const { diagnostics } = await check(`\nlist "${type}" "a" {\n  ${body}\n}\n`);
    expect(diagnostics).toMatchObject([{ detail: expect.stringContaining(fault) as string }]);
  });

  it('are the only blocks beside provider, variable and locals', async () => {
    const { diagnostics } = await check('locals {}\n\nresource "awscc_apigatewayv2_api" "d" {}\n');
    expect(diagnostics).toMatchObject([{ summary: 'Unsupported block type', line: 3 }]);
  });

  it('have to be closed', async () => {
    const { diagnostics } = await check('list "awscc_apigatewayv2_api" "all" {\n');
    expect(diagnostics).toMatchObject([{ summary: 'Unclosed configuration block', line: 1 }]);
  });
});
