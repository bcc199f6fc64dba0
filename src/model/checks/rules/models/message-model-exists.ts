import { sources } from '../../../schema/sources.ts';
import { pairsOf } from '../../../schema/value.ts';
import { apiMembersOf, membersThat } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

const naming = membersThat(
  'route',
  ({ variant, attributes }) => variant === 'websocket' && attributes['request_models'] !== undefined,
);

export const messageModelExists: DesignRule = {
  id: 'message-model-exists',
  severity: 'warning',
  title: 'Routes use models of their API',
  source: sources.webSocketModels,
  *checkDesign(design, index) {
    for (const family of apiMembersOf(design)) {
      const { whole, members } = family;
      if (!whole) continue;
      for (const route of naming(index, family)) {
        const names = members.model.map(({ attributes }) => attributes['name']);
        if (names.some((name) => name !== undefined && typeof name !== 'string')) break;
        for (const [key, name] of pairsOf(route.attributes['request_models']))
          if (typeof name === 'string' && name !== '' && !names.includes(name))
            yield {
              key: route.key,
              path: ['request_models', key],
              problem: `The API has no model ${name} in this design.`,
              how: 'Add the model, or choose an existing one.',
            };
      }
    }
  },
};
