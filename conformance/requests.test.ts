import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { terraformTests } from '../src/codegen/requests/terraform-tests.ts';
import { fileText, generateFiles } from '../src/codegen/files.ts';
import { indexOf, type Design } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import { saveRequest } from '../src/model/design/requests/request-edits.ts';
import { readDocumentText } from '../src/model/document/read-document.ts';
import { hasTerraform, terraform, writeFiles } from './harness.ts';
import { inWorkspace } from './terraform/workspace.mjs';

function template(name: string): Design {
  const read = readDocumentText(
    readFileSync(join(import.meta.dirname, `../public/templates/${name}.gatewright.json`), 'utf8'),
  );
  if (!read.ok) throw new Error(read.message);
  return read.design;
}

/** A request for each route, which expects what the design has. */
function withRequests(design: Design): Design {
  return (indexOf(design).byType.get('route') ?? []).reduce((saved, { key, name, attributes }) => {
    const target = attributes['target'] as { readonly ref?: string } | undefined;
    const integration = target?.ref ?? null;
    const request = { method: 'GET', path: '/' };
    return saveRequest({ key: `q${key}`, name: `${name} "\${x}"`, request, expect: { route: key, integration } })(
      saved,
    );
  }, design);
}

/** Of the variables that the templates leave open. */
const values = `gateway_role_arn = "arn:aws:iam::123456789012:role/gateway"
queue_url        = "https://sqs.eu-west-1.amazonaws.com/123456789012/queue"
`;

/** What `terraform test` says of the files of one design and the tests of another. */
async function tested(folder: string, design: Design, tests: Design): Promise<string> {
  const files = generateFiles(design).map((file) => [file.path, fileText(file)] as const);
  const dir = writeFiles(folder, [
    ...files,
    ['terraform.tfvars', values],
    ['tests/requests.tftest.hcl', terraformTests(tests) ?? ''],
  ]);
  let said = '';
  await inWorkspace(terraform(), { command: 'test', dir }, async ({ terraform: run }) => {
    const { stdout, stderr } = await run(['test', '-no-color']);
    said = `${stdout}${stderr}`;
  });
  return said;
}

describe.skipIf(!hasTerraform)('terraform, of tests from saved requests', () => {
  it.each(['http-crud-jwt', 'http-lambda', 'sqs-intake'])('passes those of the template %s', async (name) => {
    const design = withRequests(template(name));
    expect(await tested(`requests/${name}`, design, design)).toMatch(/Success! [1-9]\d* passed, 0 failed/);
  });

  it('fails one whose route has another key by now', async () => {
    const tests = withRequests(template('http-crud-jwt'));
    const [route] = indexOf(tests).byType.get('route') ?? [];
    const changed = setValue(route?.key ?? '', ['route_key'], 'GET /elsewhere')(tests);
    const said = await tested('requests/changed', changed, tests);
    expect(said).toContain('the route has another key.');
    expect(said).toMatch(/Failure! [1-9]\d* passed, [1-9]\d* failed/);
  });
});
