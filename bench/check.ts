/** `gatewright check` of a folder of 300 routes in 50 files: within a process, and as a process of its own. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runIn } from '../src/cli/testing/files-world.ts';
import { measure } from './measure.ts';

const routesIn = (file: number): number => (file < 6 ? 7 : 6);

const blocksOf = (name: string, timeout: number): string => `# Route ${name}
resource "aws_apigatewayv2_integration" "${name}" {
  api_id                 = aws_apigatewayv2_api.orders.id
  integration_type       = "HTTP_PROXY"
  integration_method     = "GET"
  integration_uri        = "https://\${var.host}/${name}"
  payload_format_version = "1.0"
  timeout_milliseconds   = ${timeout}
}

resource "aws_apigatewayv2_route" "${name}" {
  api_id    = aws_apigatewayv2_api.orders.id
  route_key = "GET /${name}"
  target    = "integrations/\${aws_apigatewayv2_integration.${name}.id}"
}
`;

const main = `resource "aws_apigatewayv2_api" "orders" {
  name          = "orders"
  protocol_type = "HTTP"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.orders.id
  name        = "$default"
  auto_deploy = true
}

variable "host" {
  type = string
}
`;

/** One file in seven has a timeout that is too long. */
const files: { readonly [path: string]: string } = Object.fromEntries([
  ['infra/main.tf', main],
  ...Array.from({ length: 49 }, (_, file) => [
    `infra/part_${file}.tf`,
    Array.from({ length: routesIn(file) }, (__, at) =>
      blocksOf(`r_${file}_${at}`, file % 7 === 0 && at === 0 ? 45_000 : 5000),
    ).join('\n'),
  ]),
]);

const check = () => runIn(files, ['check', 'infra']);
const start = performance.now();
const first = await check();
const once = performance.now() - start;
if (first.code !== 1) throw new Error(first.err);
const again = performance.now();
await check();
const second = performance.now() - again;
const warm = await measure(5, () => undefined, check);

const folder = mkdtempSync(join(tmpdir(), 'gatewright-bench-'));
for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path.replace('infra/', '')), text);
const times = Array.from({ length: 5 }, () => {
  const begin = performance.now();
  spawnSync(process.execPath, ['dist/cli/gatewright.mjs', 'check', folder]);
  return performance.now() - begin;
}).toSorted((a, b) => a - b);
rmSync(folder, { recursive: true });

const ms = (value: number) => value.toFixed(0).padStart(11);
console.info('\nMilliseconds of gatewright check for 300 routes in 50 files');
console.info('  first run | second run |  warm run | a process (median of 5)');
console.info(`${ms(once)} |${ms(second)} |${ms(warm)} |${ms(times[2] ?? 0)}`);
