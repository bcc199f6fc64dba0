/** What a person does with the exported files, in order. */
import type { Design } from '../model/design/design.ts';
import { scaffold } from '../model/resources/scaffold.ts';
import { fileName, manifestPath } from './file-name.ts';
import { listText } from '../model/text/list-text.ts';
import { forecast } from './forecast/forecast.ts';
import { bringsCode } from './terraform/scaffold.ts';
import { openVariables } from './terraform/variables.ts';

export interface NextStep {
  readonly text: string;
  /** One line for a shell. */
  readonly command?: string;
}

/** @param errors how many the design has now: a plan stops at them. */
export function nextSteps(design: Design, errors: number): readonly NextStep[] {
  const name = fileName(design);
  const program = design.output.engine === 'tofu' ? 'tofu' : 'terraform';
  return [
    {
      text: `Unzip into a separate directory. To update an earlier download, first delete the files listed in its ${manifestPath}: Terraform loads every .tf file in a directory.`,
      command: `unzip ${name}.zip -d ${name}`,
    },
    { text: 'Change to the directory.', command: `cd ${name}` },
    ...valueSteps(design),
    ...codeSteps(design),
    ...(design.output.region === '' ? [{ text: 'No region is set, so AWS_REGION or your AWS profile applies.' }] : []),
    { text: 'Initialize providers.', command: `${program} init` },
    { text: planText(design, errors), command: `${program} plan` },
  ];
}

function valueSteps(design: Design): readonly NextStep[] {
  const names = openVariables(design).map((variable) => variable.name);
  if (names.length === 0) return [];
  return [
    {
      text: `Set ${listText(names)} in terraform.tfvars.`,
      command: 'cp terraform.tfvars.example terraform.tfvars',
    },
  ];
}

/** Functions whose code is a zip that the person brings. */
function codeSteps(design: Design): readonly NextStep[] {
  const zips = design.objects
    .filter((object) => object.type === 'scaffold' && !bringsCode(object))
    .map(({ attributes }) => attributes['filename'] ?? scaffold.attributes.filename.default)
    .filter((zip) => typeof zip === 'string');
  const each = [...new Set(zips)];
  return each.length === 0 ? [] : [{ text: `Add ${listText(each)} with your code to the directory before you apply.` }];
}

function planText(design: Design, errors: number): string {
  const { imports, adds, changes, destroys, managed, unseen, isCompared } = forecast(design);
  const when =
    errors === 0 ? 'Expected plan:' : `Expected plan once ${errors === 1 ? 'the error is' : 'the errors are'} fixed:`;
  if (imports + managed === 0) return `${when} ${adds} to add, 0 to change, 0 to destroy.`;
  const changed = changes.length === 0 ? '' : `, ${changes.length} to change`;
  const counts = `${when} ${imports} to import, ${adds} to add${changed}, ${destroys} to destroy.`;
  const perhaps =
    unseen.length === 0
      ? ''
      : ` It may also change ${unseen.length} imported ${unseen.length === 1 ? 'resource' : 'resources'}: whether AWS returns all values of managed overrides is unverified.`;
  if (isCompared) return `${counts}${perhaps}`;
  const other = changes.length === 0 ? 'A' : 'Any other';
  return `${counts} ${other} change is a value that differs from the live configuration.${perhaps}`;
}
