import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from '@cdktn/hcl-tools';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkModel } from '../../model/checks/check-model.ts';
import { anyDesign } from '../../model/design/design.arbitrary.ts';
import { randomFile } from '../../hcl/syntax/file.arbitrary.ts';
import {
  addressOf,
  emptyDesign,
  indexOf,
  parentOf,
  typeOf,
  variantOfObject,
  type Design,
  type DesignIndex,
  type DesignObject,
} from '../../model/design/design.ts';
import { documentText } from '../../model/document/document.ts';
import { readDocumentText } from '../../model/document/read-document.ts';
import { duplicateObject, newObject, removeObject, renameObject, setValue } from '../../model/design/edits.ts';
import { readFile as readHcl } from '../../hcl/syntax/file.ts';
import { importIdOf } from '../../model/design/imported/import-parts.ts';
import type { Attribute } from '../../model/schema/attribute.ts';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { isLeftOut } from '../../codegen/terraform/resource.ts';
import { isDynamic, isHcl, isRef, mapDynamics, type Dynamic } from '../../model/schema/value.ts';
import { adopt } from './adopt.ts';
import type { Choices } from './choices.ts';
import { assemble } from '../proposal/assemble.ts';
import { canonical } from '../../codegen/terraform/canonical.ts';
import { completeValues } from '../proposal/match-keys.ts';
import type { Source } from '../parsed-source.ts';
import { readTerraform } from '../terraform/read.ts';

const sample = (name: string) => readFileSync(join(import.meta.dirname, '../terraform/samples', name), 'utf8');

function brought(sources: readonly Source[], design: Design = emptyDesign, choices: Choices = {}): Design {
  return adopt(assemble([readTerraform(sources)], design), choices)(design);
}
const files = (design: Design): readonly Source[] =>
  generateFiles(design)
    .filter(({ path }) => path.endsWith('.tf'))
    .map((file) => ({ name: file.path, text: fileText(file) }));
const byName = (design: Design) => files(design).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const textOf = (design: Design, path: string): string => files(design).find(({ name }) => name === path)?.text ?? '';

const object = (design: Design, name: string, type = 'integration'): DesignObject => {
  const found = design.objects.find((candidate) => candidate.name === name && candidate.type === type);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};

describe('what the kind of a resource cannot use', () => {
  const api = (protocol: string) => `resource "awscc_apigatewayv2_api" "a" {
  name          = "a"
  protocol_type = "${protocol}"
}
`;
  it.each<[string, string, rule: string, attribute: string]>([
    [
      'WEBSOCKET',
      `resource "awscc_apigatewayv2_integration" "i" {
  api_id                 = awscc_apigatewayv2_api.a.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "POST"
  integration_uri        = "https://example.com"
  payload_format_version = "2.0"
}
`,
      'attribute-applies',
      'payload_format_version',
    ],
    [
      'HTTP',
      `resource "awscc_apigatewayv2_integration" "i" {
  api_id                 = awscc_apigatewayv2_api.a.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "POST"
  integration_uri        = "https://example.com"
  payload_format_version = "2.0"
}
`,
      'attribute-applies',
      'payload_format_version',
    ],
    [
      'HTTP',
      `resource "awscc_apigatewayv2_authorizer" "i" {
  api_id                  = awscc_apigatewayv2_api.a.api_id
  authorizer_type         = "JWT"
  name                    = "i"
  enable_simple_responses = true
  identity_source         = ["$request.header.Authorization"]
  jwt_configuration = {
    audience = ["a"]
    issuer   = "https://example.com"
  }
}
`,
      'attribute-applies',
      'enable_simple_responses',
    ],
  ])('stays in a file of %s, and is judged: %s', (protocol, block, rule, attribute) => {
    const text = `${api(protocol)}\n${block}`;
    const design = brought([{ name: 'main.tf', text }]);
    expect(textOf(design, 'main.tf')).toBe(text);
    const found = checkModel(design).all.filter(({ resource }) => resource.endsWith('.i'));
    expect(found.map((one) => [one.rule, one.path[0]])).toContainEqual([rule, attribute]);
    expect(object(design, 'i', block.includes('authorizer') ? 'authorizer' : 'integration').inactiveValues).toEqual({});
  });
});

describe('a file of a person', () => {
  const text = sample('awscc.tf');
  const design = brought([{ name: 'api.tf', text }]);

  it('comes back as it was, and what it imports and renames is not said twice', () => {
    expect(textOf(design, 'api.tf')).toBe(text);
    expect(files(design).map(({ name }) => name)).toEqual(['api.tf']);
    expect(design.moves).toMatchObject([{ from: 'old' }]);
    expect(importIdOf(object(design, 'orders'), indexOf(design))).toContain('|a1b2c3d');
  });

  it('prints imports that its text has not', () => {
    const other = object(design, 'billing');
    const named = setValue(other.key, ['import', 'integration_id'], 'b2c3d4e')(design);
    expect(textOf(named, 'imports.tf')).toContain('integration_id = "b2c3d4e"');
    expect(textOf(named, 'imports.tf')).not.toContain('a1b2c3d');
  });

  it('changes only the block that is edited', () => {
    const edited = setValue(object(design, 'billing').key, ['timeout_in_millis'], 9000)(design);
    const [before, after] = [textOf(design, 'api.tf'), textOf(edited, 'api.tf')];
    const start = before.indexOf('# Calls the billing');
    const end = before.indexOf('\n\nresource "awscc_apigatewayv2_integration" "orders"');
    expect(after.startsWith(before.slice(0, start))).toBe(true);
    expect(after.endsWith(before.slice(end))).toBe(true);
    expect(after.slice(start, after.length - (before.length - end))).toBe(`# Calls the billing service.
resource "awscc_apigatewayv2_integration" "billing" {
  api_id           = awscc_apigatewayv2_api.shop.api_id
  integration_type = "HTTP_PROXY"

  integration_uri        = var.listener_arn
  integration_method     = "ANY"
  payload_format_version = "1.0"
  connection_type        = "VPC_LINK"
  connection_id          = data.awscc_apigatewayv2_vpc_link.main.id
  timeout_in_millis      = 9000

  request_parameters = {
    "overwrite:path"             = "/v2$\${request.path}"
    "append:header.x-request-id" = "$context.requestId"
    "append:header.x-env"        = terraform.workspace
  }
}`);
  });

  it('has values to edit, and expressions as they were', () => {
    const billing = object(design, 'billing');
    expect(billing.variant).toBe('http-private');
    expect(billing.attributes['integration_uri']).toEqual({ var: 'listener_arn' });
    expect(design.variables).toMatchObject([{ name: 'listener_arn', type: 'string' }]);
    expect(checkModel(design).all.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('takes the place of its earlier text when it is dropped again', () => {
    const again = brought([{ name: 'api.tf', text: text.replace('prefix = "shop"', 'prefix = "store"') }], design);
    expect(again.objects.map(addressOf)).toEqual(design.objects.map(addressOf));
    expect(again.objects.map(({ key }) => key)).toEqual(design.objects.map(({ key }) => key));
    expect(again.variables.map(({ key }) => key)).toEqual(design.variables.map(({ key }) => key));
    expect(again.moves).toEqual(design.moves);
    expect(textOf(again, 'api.tf')).toBe(text.replace('prefix = "shop"', 'prefix = "store"'));
  });

  it('is saved with the design', () => {
    const read = readDocumentText(documentText(design));
    expect(read).toMatchObject({ ok: true });
    expect(textOf(read.ok ? read.design : emptyDesign, 'api.tf')).toBe(textOf(design, 'api.tf'));
  });

  it('keeps the text of what is not chosen', () => {
    const proposal = assemble([readTerraform([{ name: 'api.tf', text }])], emptyDesign);
    const rows = new Set(proposal.rows.filter((row) => row.label !== 'Route').map(({ key }) => key));
    const some = adopt(proposal, { rows })(emptyDesign);
    expect(some.objects.map(({ type }) => type)).toEqual(['api', 'integration', 'integration']);
    expect(textOf(some, 'api.tf')).toBe(text);
  });

  it('gives way to names that are taken, and its text follows', () => {
    const other = brought([
      {
        name: 'other.tf',
        text: 'resource "awscc_apigatewayv2_api" "shop" {\n  name = "other"\n}\n\nimport {\n  to = awscc_apigatewayv2_api.shop\n  id = "other"\n}\n',
      },
    ]);
    const both = brought(
      [{ name: 'api.tf', text: `${text}\nlocals {\n  id = awscc_apigatewayv2_api.shop.id\n}\n` }],
      other,
    );
    expect(both.objects.filter(({ type }) => type === 'api').map(({ name }) => name)).toEqual(['shop', 'shop_2']);
    expect(textOf(both, 'api.tf')).toContain('  id = awscc_apigatewayv2_api.shop_2.id\n');
    expect(textOf(both, 'api.tf')).toContain('  api_id    = awscc_apigatewayv2_api.shop_2.api_id\n');
    expect(textOf(both, 'other.tf')).toContain('"shop"');
  });
});

describe('files of aws', () => {
  const text = sample('aws-module.tf');
  const design = brought([{ name: 'main.tf', text }]);
  const changed = (key: string, name: string, value: string): string =>
    textOf(setValue(key, [name], value)(design), 'main.tf');

  it('come out as they were', () => {
    expect(textOf(design, 'main.tf')).toBe(text);
    expect(design.objects.filter(({ provider }) => provider !== 'aws').map(addressOf)).toEqual([]);
  });

  it.each([
    ['no empty line between blocks', 1],
    ['two empty lines', 3],
  ])('come out with %s where they had that', (_, lines) => {
    const api = (name: string) =>
      `resource "aws_apigatewayv2_api" "${name}" {\n  name          = "${name}"\n  protocol_type = "HTTP"\n}`;
    const spaced = `${api('a')}${'\n'.repeat(lines)}${api('b')}\n`;
    const read = brought([{ name: 'main.tf', text: spaced }]);
    expect(textOf(read, 'main.tf')).toBe(spaced);
    const linked = readDocumentText(documentText(read));
    expect(linked.ok && textOf(linked.design, 'main.tf')).toBe(spaced);
  });

  it('have no errors, and what is added to them is of aws', () => {
    expect(checkModel(design).all.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(newObject(design, 'route', 'http').provider).toBe('aws');
  });

  it('come out as they were of a document, too', () => {
    const read = readDocumentText(documentText(design));
    expect(read.ok && textOf(read.design, 'main.tf')).toBe(text);
  });

  it('import what they imported, with ids of aws', () => {
    const orders = brought([{ name: 'api.tf', text: sample('aws.tf') }]);
    expect(textOf(orders, 'api.tf')).toContain('to = aws_apigatewayv2_integration.orders\n');
    expect(textOf(orders, 'imports.tf')).toBe('');
    expect(importIdOf(object(orders, 'orders'), indexOf(orders))).toBe('x9y8z7w6v5|a1b2c3d');
  });

  it('change where they are edited, and nowhere else', () => {
    const api = object(design, 'shop', 'api');
    const after = changed(api.key, 'description', 'Sells shoes');
    const added = after.split('\n').filter((line) => !text.includes(line));
    expect(added).toEqual(['  description   = "Sells shoes"']);
  });

  it('keep the meta-arguments and comments of a block that is edited', () => {
    const stage = `resource "aws_apigatewayv2_stage" "s" {
  # Where it runs.
  provider = aws.west
  api_id   = "a"
  name     = "live" # for all
  region   = "eu-west-1"

  # Errors only.
  default_route_settings {
    logging_level = "ERROR" # for now
  }

  depends_on = [aws_cloudwatch_log_group.x]

  lifecycle {
    ignore_changes = [deployment_id]
  }
}
`;
    const before = brought([{ name: 'main.tf', text: stage }]);
    expect(textOf(before, 'main.tf')).toBe(stage);
    expect(textOf(setValue(object(before, 's', 'stage').key, ['description'], 'Live')(before), 'main.tf')).toBe(
      `resource "aws_apigatewayv2_stage" "s" {
  api_id = "a"
  # for all
  name = "live"

  description = "Live"

  # Errors only.
  # for now
  default_route_settings {
    logging_level = "ERROR"
  }

  # Where it runs.
  provider = aws.west

  region = "eu-west-1"

  depends_on = [aws_cloudwatch_log_group.x]

  lifecycle {
    ignore_changes = [deployment_id]
  }
}
`,
    );
  });

  describe('with an order and an import', () => {
    const text = `resource "aws_apigatewayv2_route" "a" {
  api_id    = "x9y8z7w6v5"
  route_key = "GET /a"
}

resource "aws_apigatewayv2_route" "b" {
  api_id    = "x9y8z7w6v5"
  route_key = "GET /b"
}

resource "aws_apigatewayv2_stage" "live" {
  provider = aws.west
  api_id   = "x9y8z7w6v5"
  name     = "live"

  depends_on = [aws_apigatewayv2_route.a, aws_apigatewayv2_route.b, terraform_data.x]

  lifecycle {
    replace_triggered_by = [aws_apigatewayv2_route.a]
  }
}

import {
  to = aws_apigatewayv2_route.a
  id = "x9y8z7w6v5/abc1234"
}
`;
    const before = brought([{ name: 'main.tf', text }]);
    const route = object(before, 'a', 'route');

    it('follow a rename, also where nothing else of a block changes', () => {
      const after = textOf(renameObject(route.key, 'first')(before), 'main.tf');
      expect(after).toBe(
        text
          .replaceAll('aws_apigatewayv2_route.a', 'aws_apigatewayv2_route.first')
          .replace('"aws_apigatewayv2_route" "a"', '"aws_apigatewayv2_route" "first"'),
      );
    });

    it('forget what is deleted', () => {
      const after = textOf(removeObject(route.key)(before), 'main.tf');
      expect(after).not.toContain('aws_apigatewayv2_route.a');
      expect(after).not.toContain('import {');
      expect(after).toContain('  depends_on = [aws_apigatewayv2_route.b, terraform_data.x]\n');
      expect(readHcl(after).items.every(({ kind }) => kind === 'block')).toBe(true);
    });

    it('say the id that is given in the form', () => {
      const named = setValue(route.key, ['import', 'route_id'], 'def5678')(before);
      expect(textOf(named, 'main.tf') + textOf(named, 'imports.tf')).toContain('"x9y8z7w6v5/def5678"');
      expect(textOf(named, 'main.tf') + textOf(named, 'imports.tf')).not.toContain('abc1234');
    });

    it('stay with a copy of the block, in the same region', () => {
      const stage = object(before, 'live', 'stage');
      const copied = files(duplicateObject(stage.key)(before))
        .map((file) => file.text)
        .join('\n');
      expect(copied.match(/provider = aws\.west/g)).toHaveLength(2);
      expect(copied).toContain('resource "aws_apigatewayv2_stage" "live_2"');
    });
  });

  it('are left alone by the formatter', async () => {
    for (const { text: own } of files(design)) expect(await format(own)).toBe(own);
  });
});

const without = <Of extends object, Name extends keyof Of>(of: Of, name: Name): Omit<Of, Name> => {
  const { [name]: _, ...rest } = of;
  return rest;
};

/** Designs of what is read: no examples, which stay text, and nothing that has no place in Terraform. */
const readable = anyDesign({ valid: true, most: 8 }).map((design): Design => {
  const index = indexOf(design);
  const objects = design.objects
    .filter((object) => !typeOf(object).composed && fitsApi(object, index))
    .map((object): DesignObject => without(object, 'sourceText'));
  const keys = new Set(objects.map(({ key }) => key));
  return {
    ...design,
    passthrough: [],
    moves: design.moves.filter(({ type }) => objects.some((object) => typeOf(object).terraformType === type)),
    objects: objects.map((object) => ({
      ...object,
      attributes: Object.fromEntries(
        Object.entries(object.attributes).filter(
          ([name, value]) =>
            !JSON.stringify(value).includes('aws_lambda_function') &&
            !refersOutside(value, keys) &&
            // What decides on the kind has to be known, else the block stays text.
            !(name === 'connection_type' && isDynamic(value)),
        ),
      ),
    })),
    output: { ...design.output, layout: 'files', account: '' },
  };
});

/** Which protocol an object is for is told by its API. */
function fitsApi(object: DesignObject, index: DesignIndex): boolean {
  const protocol = variantOfObject(object)?.protocol;
  return object.type === 'api' || protocol === undefined || parentOf(object, index)?.variant === protocol;
}

const refersOutside = (value: unknown, keys: ReadonlySet<string>): boolean => {
  const refs = [...JSON.stringify(value).matchAll(/"ref":"([^"]*)"/g)];
  return refs.some(([, ref]) => !keys.has(ref ?? ''));
};

/** What a design says, whatever its keys are. */
function said(design: Design) {
  const names = new Map(design.objects.map((object) => [object.key, addressOf(object)]));
  const named = (dynamic: Dynamic): Dynamic => {
    if (isRef(dynamic)) return { ...dynamic, ref: names.get(dynamic.ref) ?? dynamic.ref };
    return isHcl(dynamic) && dynamic.hcl === 'var.owner' ? { var: 'owner' } : dynamic;
  };
  const index = indexOf(design);
  const style = design.output.imports === 'none' ? undefined : design.output.imports;
  return {
    objects: design.objects
      .map((object) => ({
        address: addressOf(object),
        values: Object.entries(completeValues(object))
          .filter(([name]) => !isLeftOut(object, typeOf(object).attributes[name] as Attribute))
          .map(([name, value]) => [name, canonical(mapDynamics(value, named), typeOf(object).attributes[name])])
          .toSorted(([a = ''], [b = '']) => (a < b ? -1 : 1)),
        id: style && importIdOf(object, index),
      }))
      .toSorted((a, b) => (a.address < b.address ? -1 : 1)),
    variables: design.variables.map((variable) => without(variable, 'key')),
    moves: design.moves,
  };
}

/** Ways in which people write what we print in one way; some change what a text says, which is theirs to do. */
const habits: readonly ((block: string, at: number) => string)[] = [
  (block) => block,
  (block) => block.replace(/ +=/g, ' ='),
  (block) => block.replace(/ {2}/g, '\t'),
  (block, at) => block.replace(/\{\n/, `{ # ${at}\n`),
  (block, at) => `# Note ${at}\n// more\n${block} # end`,
  (block) => block.replace(/^\n/gm, ''),
  (block) => block.replaceAll('\n', '\r\n'),
];

const roughText: fc.Arbitrary<string> = fc
  .tuple(readable, fc.array(randomFile, { maxLength: 3 }), fc.infiniteStream(fc.nat({ max: 1000 })))
  .map(([design, others, numbers]) => {
    const pick = (below: number) => (numbers.next().value ?? 0) % below;
    // What replaces a deployment lists what it is a picture of, so both are always printed anew.
    const objects = design.objects.filter(({ type }) => type !== 'deployment');
    const own = files({ ...design, objects, moves: [], output: { ...design.output, imports: 'none' } })
      .flatMap(({ text }) => text.trimEnd().split(/\n\n(?=[a-z])/))
      .map((block, at) => habits[pick(habits.length)]?.(block, at) ?? block);
    const kept = others.map((text) => text.replace(/^(?:[ \t]*\r?\n)+/, '').trimEnd());
    return [...own, ...kept]
      .map((text) => ({ text, rank: pick(1000) }))
      .toSorted((a, b) => a.rank - b.rank)
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n\n');
  });

test('any file comes back byte for byte, whatever is in it and however it is written', { timeout: 240_000 }, () => {
  let objects = 0;
  let words = 0;
  fc.assert(
    fc.property(roughText, (text) => {
      const design = brought([{ name: 'all.tf', text }]);
      expect(textOf(design, 'all.tf')).toBe(text);
      objects += design.objects.length;
      words += design.objects.filter(({ sourceText: written }) => written).length;
    }),
    { numRuns: 60 },
  );
  expect(objects).toBeGreaterThan(50);
  expect(words).toBeGreaterThan(30);
});

test(
  'a random design comes back from its files: values, names, references, variables, imports and files',
  { timeout: 240_000 },
  () => {
    fc.assert(
      fc.property(readable, (design) => {
        const again = brought(files(design));
        expect(said(again)).toEqual(said(design));
        expect(files(again)).toEqual(files(design));
      }),
      { numRuns: 60 },
    );
  },
);

test('the files of any design come back as they are, examples and kept text and all', { timeout: 240_000 }, () => {
  let examples = 0;
  fc.assert(
    fc.property(anyDesign({ valid: true, most: 8 }), (random) => {
      const kept = random.passthrough.filter((part) => 'text' in part);
      // What stays text stands behind what does not.
      const objects = random.objects.filter(({ attributes }) => !isDynamic(attributes['connection_type']));
      const design: Design = { ...random, passthrough: kept, objects, output: { ...random.output, layout: 'files' } };
      const again = brought(files(design));
      expect(byName(again)).toEqual(byName(design));
      examples += again.objects.filter((object) => typeOf(object).composed).length;
    }),
    { numRuns: 60 },
  );
  expect(examples).toBeGreaterThan(3);
});

describe('examples of ours', () => {
  const read = readDocumentText(
    readFileSync(
      join(import.meta.dirname, '../../../public/templates/websocket-chat-complete.gatewright.json'),
      'utf8',
    ),
  );
  const design = read.ok ? read.design : emptyDesign;

  it('are linked to what they are for', () => {
    const again = brought(files(design));
    const permission = again.objects.find(({ type }) => type === 'lambda_permission');
    expect(isRef(permission?.attributes['caller'])).toBe(true);
    const scaffold = again.objects.find(({ type }) => type === 'scaffold');
    expect(
      again.objects.some(
        ({ attributes }) => isRef(attributes['integration_uri']) && attributes['integration_uri'].ref === scaffold?.key,
      ),
    ).toBe(true);
  });

  it.each([
    ['lambda_permission', 'principal     = "apigateway.amazonaws.com"', 'principal     = "events.amazonaws.com"'],
    ['scaffold', 'runtime          = "nodejs24.x"', 'runtime          = "nodejs24.x"\n  memory_size      = 256'],
  ])('stay text where a person changed them: %s', (type, own, other) => {
    const changed = files(design).map(({ name, text }) => ({ name, text: text.replaceAll(own, other) }));
    expect(changed).not.toEqual(files(design));
    const again = brought(changed);
    expect(again.objects.filter((object) => object.type === type)).toEqual([]);
    expect(byName(again)).toEqual(changed.toSorted((a, b) => (a.name < b.name ? -1 : 1)));
  });
});

describe('the templates', () => {
  const folder = join(import.meta.dirname, '../../../public/templates');
  const names = readdirSync(folder).filter((name) => name.endsWith('.gatewright.json'));

  it.each(names)('%s comes back whole from its files', (name) => {
    const read = readDocumentText(readFileSync(join(folder, name), 'utf8'));
    const design = read.ok ? read.design : emptyDesign;
    const again = brought(files(design));
    const addresses = (of: Design) => of.objects.map((object) => `${addressOf(object)} ${object.variant}`).toSorted();
    expect(addresses(again)).toEqual(addresses(design));
    expect(again.passthrough).toEqual([]);
    expect(files(again)).toEqual(files(design));
  });

  it.each(names)('%s comes back from one file as that file', (name) => {
    const read = readDocumentText(readFileSync(join(folder, name), 'utf8'));
    const design = read.ok ? read.design : emptyDesign;
    const single: Design = { ...design, output: { ...design.output, layout: 'single' } };
    const again = brought(files(single));
    expect([again.output.layout, again.passthrough]).toEqual(['single', []]);
    expect(files(again)).toEqual(files(single));
  });
});

test('what is printed into one file comes back as that file', { timeout: 240_000 }, () => {
  let whole = 0;
  fc.assert(
    fc.property(readable, (design) => {
      const single: Design = { ...design, output: { ...design.output, layout: 'single' } };
      const again = brought(files(single));
      if (again.output.layout !== 'single') return;
      whole += 1;
      expect(files(again)).toEqual(files(single));
      expect(again.passthrough).toEqual([]);
    }),
    { numRuns: 60 },
  );
  expect(whole).toBeGreaterThan(45);
});

test('a design with files of any names can be read again, also after a second import', () => {
  const name = fc
    .array(
      fc.constantFrom(
        'a',
        'A',
        'con',
        'Main',
        'main',
        'x.tf',
        'e\u0301',
        '\u00e9',
        'nul ',
        '..',
        '\uac00',
        '\u1100\u1161',
      ),
      {
        minLength: 1,
        maxLength: 3,
      },
    )
    .chain((names) => fc.constantFrom('.tf', '.TF', '.tofu').map((ending) => `${names.join('/')}${ending}`));
  const sources = fc
    .uniqueArray(name, { maxLength: 5 })
    .map((names) => names.map((of, at): Source => ({ name: of, text: `locals {\n  a${at} = 1\n}\n` })));
  fc.assert(
    fc.property(sources, sources, (first, second) => {
      const design = brought(second, brought(first));
      expect(readDocumentText(documentText(design))).toEqual({ ok: true, design });
    }),
  );
});
