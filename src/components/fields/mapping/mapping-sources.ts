/** What a mapping can read, as suggestions; other text stays legal. */
import type { Suggestion } from '../../ui/input/suggestion.ts';
import type { MappingSpelling } from './mapping-key.ts';

const suggestions = (texts: readonly (readonly [text: string, detail: string])[]): readonly Suggestion[] =>
  texts.map(([label, detail]) => ({ id: label, label, detail }));

const contexts: readonly (readonly [string, string])[] = [
  ['$context.requestId', 'Id of the request'],
  ['$context.identity.sourceIp', 'Address of the caller'],
  ['$context.authorizer.principalId', 'Who a Lambda authorizer let in'],
  ['$context.stage', 'Name of the stage'],
];

const spoken: { readonly [spelling in MappingSpelling]: readonly Suggestion[] } = {
  request: suggestions([
    ['$request.header.', 'A header of the request'],
    ['$request.querystring.', 'A parameter of the query string'],
    ['$request.path', 'The whole path'],
    ['$request.path.', 'A path variable of the route'],
    ['$request.body', 'The whole body'],
    ['$request.body.', 'A member of a JSON body'],
    ...contexts,
    ['$stageVariables.', 'A stage variable'],
  ]),
  response: suggestions([
    ['$response.header.', 'A header of the answer'],
    ['$response.body.', 'A member of a JSON answer'],
    ...contexts,
    ['$stageVariables.', 'A stage variable'],
  ]),
  websocket: suggestions([
    ['route.request.header.', 'A header of the connection'],
    ['route.request.querystring.', 'A parameter of the connection'],
    ['route.request.body', 'The whole message'],
    ['route.request.body.', 'A member of the message'],
    ['context.connectionId', 'Id of the connection'],
    ['context.requestId', 'Id of the request'],
    ['stageVariables.', 'A stage variable'],
    ["'text'", 'Text, in single quotes'],
  ]),
};

export const sourcesFor = (spelling: MappingSpelling): readonly Suggestion[] => spoken[spelling];
