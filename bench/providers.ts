/** A module of `aws`: read, typed in, printed, moved; and a key in it against one in the same design of awscc. */
import { check } from '../src/codegen/checks/check.ts';
import { fileText, generateFiles } from '../src/codegen/files.ts';
import { moveProvider } from '../src/codegen/move/move-provider.ts';
import { adopt } from '../src/importers/adopt/adopt.ts';
import { assemble } from '../src/importers/proposal/assemble.ts';
import { readTerraform } from '../src/importers/terraform/read.ts';
import { emptyDesign, type Design } from '../src/model/design/design.ts';
import { setValue } from '../src/model/design/edits.ts';
import { designOf, fresh } from './designs.ts';
import { measure } from './measure.ts';

const ms = (value: number) => `${value.toFixed(1)} ms`;

/** 300 blocks: an API, 100 integrations and 199 routes, of which each tenth is made by a rule and stays text. */
const module = [
  'resource "aws_apigatewayv2_api" "shop" {\n  name          = "shop"\n  protocol_type = "HTTP"\n}',
  ...Array.from(
    { length: 100 },
    (_, at) =>
      `resource "aws_apigatewayv2_integration" "orders_${at}" {\n  api_id                 = aws_apigatewayv2_api.shop.id\n  integration_type       = "HTTP_PROXY"\n  integration_method     = "ANY"\n  integration_uri        = "https://orders-${at}.example.com"\n  payload_format_version = "1.0"\n\n  response_parameters {\n    status_code = 404\n    mappings = {\n      "overwrite:statuscode" = "403"\n    }\n  }\n}`,
  ),
  ...Array.from(
    { length: 199 },
    (_, at) =>
      `resource "aws_apigatewayv2_route" "orders_${at}" {\n${at % 10 === 0 ? '  for_each = var.routes\n' : ''}  api_id    = aws_apigatewayv2_api.shop.id\n  route_key = "GET /orders/${at}"\n  target    = "integrations/\${aws_apigatewayv2_integration.orders_${at % 100}.id}"\n}`,
  ),
].join('\n\n');

const read = (text: string): Design =>
  adopt(assemble([readTerraform([{ name: 'main.tf', text }])], emptyDesign))(emptyDesign);
const printed = (design: Design) => generateFiles(design).map(fileText).join('').length;

const whole = read(module);
const reading = await measure(9, () => module, read);
const printing = await measure(9, () => fresh(whole), printed);
const moving = await measure(
  9,
  () => fresh(whole),
  (design) => moveProvider(design, 'awscc'),
);
console.info(
  `\nA module of aws with 300 blocks: read ${ms(reading)}, printed ${ms(printing)}, moved to awscc ${ms(moving)}`,
);

let turn = 0;
const typed = (design: Design): Design => {
  turn += 1;
  const object = design.objects[Math.floor(design.objects.length / 2)];
  return setValue(object?.key ?? '', ['description'], `Typed ${turn}`)(design);
};
const inAwscc = designOf(300, 300);
const inAws = moveProvider(inAwscc, 'aws', { inState: false }).design;
const keyIn = (design: Design) =>
  measure(
    51,
    () => typed(design),
    (next) => ({ files: generateFiles(next), checked: check(next) }),
  );
for (const design of [inAwscc, inAws]) {
  generateFiles(design);
  check(design);
}
// One after the other, twice, so that what slows the machine slows both.
const times = [await keyIn(inAwscc), await keyIn(inAws), await keyIn(inAwscc), await keyIn(inAws)];
const [awscc, aws] = [Math.min(times[0] ?? 0, times[2] ?? 0), Math.min(times[1] ?? 0, times[3] ?? 0)];
console.info(
  `A key in 300 integrations with 300 routes: ${ms(awscc)} of awscc, ${ms(aws)} of aws: ${(aws / awscc).toFixed(2)} ×`,
);
