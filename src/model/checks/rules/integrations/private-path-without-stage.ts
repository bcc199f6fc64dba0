import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import { changePairs } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

const parameters = 'request_parameters';
const path = 'overwrite:path';

const withoutPath = membersThat('integration', ({ variant, attributes }) => {
  const mappings = attributes[parameters];
  return variant === 'http-private' && !isDynamic(mappings) && !pairsOf(mappings).some(([key]) => key === path);
});

export const privatePathWithoutStage: DesignRule = {
  id: 'private-path-without-stage',
  severity: 'warning',
  title: 'Private integrations send the path without the stage',
  source: sources.httpPrivate,
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { protocol, members } = family;
      if (protocol === 'WEBSOCKET') continue;
      const stage = members.stage
        .map(({ attributes }) => textOf(attributes, 'stage_name'))
        .find((name) => name !== undefined && name !== '$default' && patterns.stageName.test(name));
      if (stage === undefined) continue;
      for (const integration of withoutPath(index, family)) {
        yield {
          key: integration.key,
          path: [parameters],
          problem: `On stage ${stage}, the private backend receives paths that start with /${stage}.`,
          how: `Map ${path} to $request.path, unless the backend expects the stage.`,
          fix: changePairs(integration, parameters, 'Send the path without the stage', (pairs) => [
            ...pairs,
            [path, '$request.path'],
          ]),
        };
      }
    }
  },
};
