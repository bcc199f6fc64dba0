import { describe, expect, test } from 'vitest';
import { fileText, generateFiles } from '../../codegen/files.ts';
import { withEditedWords } from '../../codegen/terraform/edited-words.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { emptyDesign, type Design } from '../../model/design/design.ts';
import { renameObject, setValue } from '../../model/design/edits.ts';
import { assemble } from '../proposal/assemble.ts';
import { readTerraform } from '../terraform/read.ts';
import { adopt } from './adopt.ts';

const text = `# The orders API. Ask the platform team before you change it.
resource "awscc_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "awscc_apigatewayv2_integration" "list" {
  timeout_in_millis = 5000 # agreed with the team

  api_id                 = awscc_apigatewayv2_api.orders.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "GET"
  integration_uri        = "https://orders.example.com/list"
  payload_format_version = "1.0"
  request_parameters     = { "overwrite:path" = "/list" } # not /orders

  lifecycle {
    prevent_destroy = true
  }
}
`;

const read = (): Design => {
  const source = readTerraform([{ name: 'main.tf', text }]);
  return adopt(assemble([source], emptyDesign), {})(emptyDesign);
};
const main = (design: Design) => {
  const found = generateFiles(design).find(({ path }) => path === 'main.tf');
  return found && fileText(found);
};
const keyOf = (design: Design, name: string) => design.objects.find((object) => object.name === name)?.key ?? '';
const worded = (design: Design, change: Edit) => withEditedWords(design, change(design));

describe('an edit of a block that a person wrote', () => {
  test.each<[name: string, change: (design: Design) => Edit, from: string, to: string]>([
    ['a value', (design) => setValue(keyOf(design, 'list'), ['timeout_in_millis'], 6000), '5000', '6000'],
    [
      'a value within one',
      (design) => setValue(keyOf(design, 'list'), ['request_parameters', 'overwrite:path'], '/all'),
      '"/list"',
      '"/all"',
    ],
    [
      'a setting that goes, and not its comment',
      (design) => setValue(keyOf(design, 'list'), ['timeout_in_millis'], undefined),
      '  timeout_in_millis = 5000 # agreed with the team\n',
      '  # agreed with the team\n',
    ],
    [
      'a setting that is new',
      (design) => setValue(keyOf(design, 'list'), ['description'], 'Lists orders'),
      '  payload_format_version = "1.0"\n',
      '  payload_format_version = "1.0"\n  description            = "Lists orders"\n',
    ],
    [
      'its name',
      (design) => renameObject(keyOf(design, 'list'), 'all'),
      '"awscc_apigatewayv2_integration" "list"',
      '"awscc_apigatewayv2_integration" "all"',
    ],
    [
      'the name of what it refers to',
      (design) => renameObject(keyOf(design, 'orders'), 'shop'),
      'awscc_apigatewayv2_api.orders.api_id',
      'awscc_apigatewayv2_api.shop.api_id',
    ],
  ])('changes just %s', (name, change, from, to) => {
    const design = read();
    expect(main(design)).toBe(text);
    const both = name.startsWith('the name of') ? text.replace('v2_api" "orders"', 'v2_api" "shop"') : text;
    expect(main(worded(design, change(design)))).toBe(both.replace(from, to));
  });

  test('goes on from words that were edited', () => {
    const design = read();
    const key = keyOf(design, 'list');
    const once = worded(design, setValue(key, ['timeout_in_millis'], 6000));
    const twice = worded(once, setValue(key, ['integration_method'], 'ANY'));
    expect(main(twice)).toBe(text.replace('5000', '6000').replace('"GET"', '"ANY"'));
    expect(main(worded(twice, setValue(key, ['timeout_in_millis'], 5000)))).toBe(text.replace('"GET"', '"ANY"'));
  });

  test('prints the block anew where a comment would be lost', () => {
    const design = read();
    const key = keyOf(design, 'list');
    const commented = text.replace(
      '{ "overwrite:path" = "/list" }',
      '{\n    # why\n    "overwrite:path" = "/list"\n  }',
    );
    const source = readTerraform([{ name: 'main.tf', text: commented }]);
    const own = adopt(assemble([source], emptyDesign), {})(emptyDesign);
    const after = main(worded(own, setValue(keyOf(own, 'list'), ['request_parameters', 'append:header.a'], 'b')));
    expect(after).toContain('# why');
    expect(after).toContain('"append:header.a" = "b"');
    expect(key).not.toBe('');
  });

  test('leaves a design without words as it is', () => {
    const design = read();
    const key = keyOf(design, 'list');
    const plain = {
      ...design,
      objects: design.objects.map((object) => {
        const { sourceText: _, ...rest } = object;
        return rest;
      }),
    };
    const after = setValue(key, ['timeout_in_millis'], 6000)(plain);
    expect(withEditedWords(plain, after)).toBe(after);
  });
});
