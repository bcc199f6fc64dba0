/** How many of each AWS allows, unless a quota was raised. */
import { sources } from '../sources.ts';
import type { DesignRule } from './rule.ts';

const integrationsPerApi = 300;
const apisPerRegion = 600;

export const quotaRules: readonly DesignRule[] = [
  {
    id: 'integrations-within-quota',
    severity: 'warning',
    title: 'An API has at most 300 integrations, unless the quota was raised',
    source: sources.httpQuotas,
    *checkDesign(design, index) {
      for (const api of index.byType.get('api') ?? []) {
        const children = index.children.get(api.key) ?? [];
        if (children.length <= integrationsPerApi) continue;
        const count = children.filter(({ type }) => type === 'integration').length;
        if (count > integrationsPerApi)
          yield {
            key: api.key,
            path: [],
            problem: `The API has ${count} integrations; ${integrationsPerApi} is the quota.`,
            how: 'Split it, or have the quota raised.',
          };
      }
    },
  },
  {
    id: 'apis-within-quota',
    severity: 'warning',
    title: 'A region has at most 600 APIs, unless the quota was raised',
    source: sources.accountQuotas,
    *checkDesign(_, index) {
      const count = index.byType.get('api')?.length ?? 0;
      if (count > apisPerRegion)
        yield {
          key: undefined,
          path: [],
          problem: `The design has ${count} APIs; ${apisPerRegion} in a region is the quota.`,
          how: 'Split it, or have the quota raised.',
        };
    },
  },
];
