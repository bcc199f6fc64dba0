/** The same 300 integrations through other generators, for ratios within one run. */
import { App, TerraformResource, TerraformStack } from 'cdktn';
import { map, TerraformGenerator } from 'terraform-generator';
import { variantOfObject, type Design } from '../src/model/design/design.ts';
import { isDynamic, isMap, pairsOf, type Value } from '../src/model/schema/value.ts';

type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain };

/** Literal values; a reference becomes the address that it prints. */
function plain(value: Value): Plain {
  if (isDynamic(value)) return '${awscc_apigatewayv2_api.orders.api_id}';
  if (Array.isArray(value)) return value.map(plain);
  if (isMap(value)) return Object.fromEntries(pairsOf(value).map(([key, item]) => [key, plain(item)]));
  return value as Plain;
}

const resources = (design: Design) =>
  design.objects.map((object) => ({
    type: object.type === 'api' ? 'awscc_apigatewayv2_api' : 'awscc_apigatewayv2_integration',
    name: object.name,
    values: {
      ...variantOfObject(object)?.fixed,
      ...Object.fromEntries(Object.entries(object.attributes).map(([name, value]) => [name, plain(value)])),
    },
  }));

export function byTerraformGenerator(design: Design): string {
  const generator = new TerraformGenerator();
  for (const { type, name, values } of resources(design)) {
    const attributes = Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'object' && value !== null && !Array.isArray(value) ? map(value) : value,
    ]);
    generator.resource(type, name, Object.fromEntries(attributes));
  }
  return generator.generate().tf;
}

class Resource extends TerraformResource {
  readonly values: Readonly<Record<string, Plain>>;
  constructor(stack: TerraformStack, type: string, name: string, values: Readonly<Record<string, Plain>>) {
    super(stack, `${type}-${name}`, { terraformResourceType: type });
    this.values = values;
    this.overrideLogicalId(name);
  }
  protected override synthesizeAttributes(): Record<string, Plain> {
    return { ...this.values };
  }
  protected override synthesizeHclAttributes(): Record<string, Plain> {
    return { ...this.values };
  }
}

export function byCdktn(design: Design): string {
  const stack = new TerraformStack(new App({ hclOutput: true, skipValidation: true }), 'orders');
  for (const { type, name, values } of resources(design)) new Resource(stack, type, name, values);
  return String(stack.toHclTerraform().hcl);
}
