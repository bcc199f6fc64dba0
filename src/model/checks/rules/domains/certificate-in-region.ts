import { textOf } from '../../../schema/literals.ts';
import { sources } from '../../../schema/sources.ts';
import { blockOf, itemsOf } from '../../api-members.ts';
import type { DesignRule } from '../../rule.ts';

const configurations = 'domain_name_configurations';
const regionOf = (arn: string): string | undefined => /^arn:[^:]+:acm:([^:]+):/.exec(arn)?.[1];

export const certificateInRegion: DesignRule = {
  id: 'certificate-in-region',
  severity: 'warning',
  title: 'Domain certificates are in the region of the API',
  source: sources.httpDomains,
  *checkDesign({ output }, index) {
    for (const domain of index.byType.get('domain_name') ?? []) {
      const region = domain.import['region'] ?? output.region;
      if (region === '') continue;
      for (const [at, item] of itemsOf(domain.attributes[configurations]).entries()) {
        const other = regionOf(textOf(blockOf(item) ?? {}, 'certificate_arn') ?? region);
        if (other !== undefined && other !== '' && other !== region)
          yield {
            key: domain.key,
            path: [configurations, at, 'certificate_arn'],
            problem: `The certificate is in ${other}, but the design is for ${region}.`,
            how: `Use a certificate in ${region}.`,
          };
      }
    }
  },
};
