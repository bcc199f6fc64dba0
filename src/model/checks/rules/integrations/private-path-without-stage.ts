import { textOf } from '../../../schema/literals.ts';
import { patterns } from '../../../schema/patterns.ts';
import { sources } from '../../../schema/sources.ts';
import { isDynamic, pairsOf } from '../../../schema/value.ts';
import { apiMembersOf } from '../../api-members.ts';
import { changePairs } from '../../fixes.ts';
import type { DesignRule } from '../../rule.ts';

const parameters = 'request_parameters';
const path = 'overwrite:path';

export const privatePathWithoutStage: DesignRule = {
  id: 'private-path-without-stage',
  severity: 'warning',
  title: 'A private backend gets the path of the request; on a named stage it gets the stage before it',
  source: sources.httpPrivate,
  *checkDesign(design) {
    for (const { protocol, members } of apiMembersOf(design)) {
      if (protocol === 'WEBSOCKET') continue;
      const stage = members.stage
        .map(({ attributes }) => textOf(attributes, 'stage_name'))
        .find((name) => name !== undefined && name !== '$default' && patterns.stageName.test(name));
      if (stage === undefined) continue;
      for (const integration of members.integration) {
        const mappings = integration.attributes[parameters];
        if (integration.variant !== 'http-private' || isDynamic(mappings)) continue;
        if (pairsOf(mappings).some(([key]) => key === path)) continue;
        yield {
          key: integration.key,
          path: [parameters],
          problem: `Requests to the stage ${stage} reach a private backend with /${stage} at the start of their path.`,
          how: `Map ${path} to $request.path, unless the backend expects the stage.`,
          fix: changePairs(integration, parameters, 'Send the path alone', (pairs) => [
            ...pairs,
            [path, '$request.path'],
          ]),
        };
      }
    }
  },
};
