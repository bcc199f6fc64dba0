import { anApi, designOf, type RuleCases } from '../../../model/checks/cases.ts';
import { designWithKept, folderWith, rejectedFolder } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    folderWith('a.tf', 'locals {\n  a = 1\n}', '/* fine */'),
    folderWith('terraform.tfvars', 'a = 1\nb = [1,\n 2]'),
    folderWith('a.tf', '\uFEFFlocals {}'),
    folderWith(
      'a.tf',
      'import {\n  to = a.b\n  id = "x"\n}\n\nresource "x_y" "z" {\n  lifecycle {\n    destroy = false\n  }\n}',
    ),
  ],
  rejects: [
    rejectedFolder(folderWith('imports.tf', '/* open')),
    rejectedFolder(folderWith('a.tf', 'locals {\n a = <<EOT\nfoo')),
    rejectedFolder(folderWith('a.tf', '# a', 'locals {\n  a = 1 +\n}')),
    rejectedFolder(folderWith('a.tf', 'locals {\n  a = "${}"\n}')),
    rejectedFolder(folderWith('a.tf', 'locals {\n  a = 1\n  a = 2\n}')),
    rejectedFolder(folderWith('a.tf', '\0')),
    rejectedFolder(folderWith('a.tf', 'a = 1')),
    rejectedFolder(folderWith('x.auto.tfvars', 'locals {}')),
    rejectedFolder(folderWith('other.tfvars', 'a = '), { severity: 'warning' }),
    rejectedFolder(folderWith('modules/a/main.tf', 'locals {'), { severity: 'warning' }),
    rejectedFolder(
      designWithKept(
        designOf(anApi('HTTP')),
        { file: 'a.tf', text: 'module "a" {\n  source = "./modules/a"\n}' },
        { file: 'modules/a/main.tf', text: 'locals {' },
      ),
    ),
  ],
};
