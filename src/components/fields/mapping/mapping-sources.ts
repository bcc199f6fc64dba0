/** What a mapping can read, as suggestions; other text stays legal. */
import type { Suggestion } from '../../ui/input/suggestion.ts';
import type { MappingSpelling } from './mapping-key.ts';

const suggestions = (texts: readonly (readonly [text: string, detail: string])[]): readonly Suggestion[] =>
  texts.map(([label, detail]) => ({ id: label, label, detail }));

const contexts: readonly (readonly [string, string])[] = [
  ['$context.requestId', 'Request ID'],
  ['$context.identity.sourceIp', 'Caller IP address'],
  ['$context.authorizer.principalId', 'Principal ID from a Lambda authorizer'],
  ['$context.stage', 'Stage name'],
];

const spoken: { readonly [spelling in MappingSpelling]: readonly Suggestion[] } = {
  request: suggestions([
    ['$request.header.', 'Request header'],
    ['$request.querystring.', 'Query string parameter'],
    ['$request.path', 'Entire path'],
    ['$request.path.', 'Path variable of the route'],
    ['$request.body', 'Entire body'],
    ['$request.body.', 'JSON body field'],
    ...contexts,
    ['$stageVariables.', 'Stage variable'],
  ]),
  response: suggestions([
    ['$response.header.', 'Response header'],
    ['$response.body.', 'JSON response field'],
    ...contexts,
    ['$stageVariables.', 'Stage variable'],
  ]),
  websocket: suggestions([
    ['route.request.header.', 'Connection header'],
    ['route.request.querystring.', 'Connection query string parameter'],
    ['route.request.body', 'Entire message'],
    ['route.request.body.', 'Message field'],
    ['context.connectionId', 'Connection ID'],
    ['context.requestId', 'Request ID'],
    ['stageVariables.', 'Stage variable'],
    ["'text'", 'Static value, in single quotes'],
  ]),
};

export const sourcesFor = (spelling: MappingSpelling): readonly Suggestion[] => spoken[spelling];
