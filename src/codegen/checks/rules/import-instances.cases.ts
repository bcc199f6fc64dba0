import type { RuleCases } from '../../../model/checks/cases.ts';
import { folderWith, rejectedFolder } from './testing.ts';

const importBlock = (to: string, more = '') => `import {\n${more}  to = ${to}\n  id = "a1"\n}`;
const two = [importBlock('aws_x.y["a"]'), importBlock('aws_x.y["b"]')];
const version = (constraint: string) => `terraform {\n  required_version = "${constraint}"\n}`;
const tofu = folderWith('a.tf', ...two);

export const cases: RuleCases = {
  accepts: [
    folderWith('a.tf', importBlock('aws_x.y["a"]'), importBlock('aws_x.z["a"]')),
    folderWith('a.tf', importBlock('module.a["x"].aws_x.y'), importBlock('module.a["z"].aws_x.y')),
    folderWith('a.tf', ...two, version('>= 1.16.1')),
    folderWith('a.tf', ...two, version('~> 1.17, < 2.0.0')),
    { ...tofu, output: { ...tofu.output, engine: 'tofu' } },
  ],
  rejects: [
    rejectedFolder(folderWith('a.tf', ...two)),
    rejectedFolder(folderWith('a.tf', ...two, version('>= 1.16.0'))),
    rejectedFolder(folderWith('a.tf', importBlock('aws_x.y[each.key]', '  for_each = local.ids\n'))),
    rejectedFolder(
      folderWith('a.tf', importBlock('module.a["x"].aws_x.y[0]'), importBlock('module.a["x"].aws_x.y[1]')),
    ),
  ],
};
