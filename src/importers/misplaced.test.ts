import { describe, expect, it } from 'vitest';
import { emptyDesign } from '../model/design/design.ts';
import { documentText } from '../model/document/document.ts';
import { readDocumentText } from '../model/document/read-document.ts';
import { adopt } from './adopt/adopt.ts';
import { assemble } from './proposal/assemble.ts';
import { readSources } from './read.ts';

/** A stage of a template, and of an answer, with one setting of its own. */
async function read(setting: object, form: 'template' | 'answer') {
  const properties = { ApiId: 'a1', StageName: 'live', ...setting };
  const document =
    form === 'answer'
      ? properties
      : {
          Parameters: { P: { Type: 'String' } },
          Resources: { S: { Type: 'AWS::ApiGatewayV2::Stage', Properties: properties } },
        };
  const { parsedSources, refused } = await readSources([{ name: 'paste', text: JSON.stringify(document, null, 2) }]);
  expect(refused).toEqual([]);
  const [stage] = parsedSources.flatMap(({ resources }) => resources);
  const design = adopt(assemble(parsedSources, emptyDesign))(emptyDesign);
  return {
    stage,
    told: stage?.notes.map(({ kind, text }) => [kind, text]),
    again: readDocumentText(documentText(design)),
  };
}

const kept = 'It was kept as it is; correct it, or Terraform refuses it.';

describe.each(['template', 'answer'] as const)('a setting of the wrong shape stays, in a %s', (form) => {
  it.each<[name: string, setting: object, value: unknown, text: string]>([
    [
      'settings without a route',
      { RouteSettings: { LoggingLevel: 'INFO', 'GET /': { ThrottlingBurstLimit: 5 } } },
      { route_settings: { LoggingLevel: { hcl: '"INFO"' }, 'GET /': { ThrottlingBurstLimit: 5 } } },
      'Settings by route expects an object for each key; LoggingLevel is text. Move LoggingLevel into the object of a key, or into default_route_settings. It was kept as it is.',
    ],
    [
      'a route without settings',
      { RouteSettings: { 'GET /': [5] } },
      { route_settings: { 'GET /': { hcl: '[5]' } } },
      'Settings by route expects an object for each key; GET / is a list. It was kept as it is.',
    ],
    [
      'a list in place of a map',
      { RouteSettings: [{ RouteKey: 'GET /' }] },
      { route_settings: { hcl: 'jsonencode([{ RouteKey = "GET /" }])' } },
      `Settings by route expects a map of objects, not a list. ${kept}`,
    ],
    [
      'a list in place of an object',
      { AccessLogSettings: [{ Format: '${x}' }] },
      { access_log_settings: { hcl: '[{ Format = "$${x}" }]' } },
      `Access logs expects an object, not a list. ${kept}`,
    ],
    [
      'an object in place of text',
      { Description: { a: 1 } },
      { description: { hcl: '{ a = 1 }' } },
      `Description expects text, not an object. ${kept}`,
    ],
    [
      'an object in a map of strings',
      { StageVariables: { a: { b: true }, c: 'd' } },
      { stage_variables: { a: { hcl: '{ b = true }' }, c: 'd' } },
      'Stage variables expects a single value for each key; a is an object. It was kept as it is.',
    ],
    [
      'within an object',
      { DefaultRouteSettings: { LoggingLevel: ['INFO'], ThrottlingBurstLimit: 5 } },
      { default_route_settings: { logging_level: { hcl: '["INFO"]' }, throttling_burst_limit: 5 } },
      `Execution logs expects text, not a list. ${kept}`,
    ],
  ])('%s', async (_, setting, value, text) => {
    const { stage, told, again } = await read(setting, form);
    expect(stage?.attributes).toMatchObject(value as object);
    expect(told).toEqual([['attention', text]]);
    expect(again.ok).toBe(true);
  });
});

it('variables stay what they are', async () => {
  const { stage } = await read({ RouteSettings: { LoggingLevel: { Ref: 'P' }, X: [{ Ref: 'P' }, 'a'] } }, 'template');
  expect(stage?.attributes['route_settings']).toEqual({ LoggingLevel: { var: 'p' }, X: { hcl: '[var.p, "a"]' } });
});

it('what is too long to keep is left out', async () => {
  const { stage, told } = await read({ Description: ['x'.repeat(1024 * 1024)] }, 'answer');
  expect(stage?.attributes).not.toHaveProperty('description');
  expect(told?.map(([kind]) => kind)).toEqual(['left-out']);
});
