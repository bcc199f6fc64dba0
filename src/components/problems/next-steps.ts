/** What is left to do outside of Gatewright, in order, for a design as it is. */
import { fileName, generateFiles, type GeneratedFile } from '../../codegen/files.ts';
import { importTargets } from '../../codegen/terraform/imports.ts';
import { importStyleOf } from '../../codegen/terraform/versions.ts';
import { indexOf, type Design, type DesignObject } from '../../model/design.ts';

export interface NextStep {
  readonly id: string;
  readonly title: string;
  readonly detail?: string;
  /** To be run in a shell, line by line. */
  readonly command?: string;
}

const count = (number: number, one: string, many = `${one}s`) => `${number} ${number === 1 ? one : many}`;

const namesOf = (names: readonly string[]) =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');

const zipOf = (object: DesignObject) => {
  const file = object.attributes['filename'];
  return typeof file === 'string' && file !== '' ? file : 'lambda_function.zip';
};

function codeSteps(design: Design): readonly NextStep[] {
  const zips = design.objects.filter((object) => object.type === 'scaffold' && object.attributes['code'] === 'zip');
  if (zips.length === 0) return [];
  const files = [...new Set(zips.map(zipOf))];
  return [
    {
      id: 'code',
      title: `Put ${namesOf(files)} beside the files`,
      detail: `${files.length === 1 ? 'It holds' : 'They hold'} the code of ${namesOf(zips.map(({ name }) => name))}.`,
    },
  ];
}

function variableSteps(design: Design, files: readonly GeneratedFile[]): readonly NextStep[] {
  const open = design.variables.filter((variable) => variable.default === undefined);
  const example = files.find(({ path }) => path === 'terraform.tfvars.example');
  if (open.length === 0 || !example) return [];
  return [
    {
      id: 'variables',
      title: `Fill in ${count(open.length, 'variable')}: ${namesOf(open.map(({ name }) => name))}`,
      detail: 'Copy the example and write your values into the copy.',
      command: 'cp terraform.tfvars.example terraform.tfvars',
    },
  ];
}

export function nextSteps(design: Design): readonly NextStep[] {
  if (design.objects.length === 0)
    return [{ id: 'design', title: 'Add an API', detail: 'There is nothing to apply yet.' }];
  const files = generateFiles(design);
  const program = design.output.engine === 'tofu' ? 'tofu' : 'terraform';
  const imports = importTargets(design, indexOf(design)).length;
  const blocks = importStyleOf(design) === 'none' ? 0 : imports;
  return [
    {
      id: 'download',
      title: `Export the files and unpack ${fileName(design)}.zip`,
      detail: `${count(files.length, 'file')}, all from this browser.`,
    },
    ...codeSteps(design),
    ...variableSteps(design, files),
    ...(design.output.region === ''
      ? [
          {
            id: 'region',
            title: 'Say which region',
            detail: 'No region is set in the design, so the AWS settings of your shell decide.',
            command: 'export AWS_REGION=eu-west-1',
          },
        ]
      : []),
    { id: 'init', title: 'Fetch the providers', command: `${program} init` },
    {
      id: 'plan',
      title: 'Look at the plan',
      detail:
        blocks === 0
          ? 'It lists what will be created. Nothing is changed yet.'
          : `It should say ${blocks} to import and nothing to destroy. Nothing is changed yet.`,
      command: `${program} plan -out tfplan`,
    },
    { id: 'apply', title: 'Apply what you have seen', command: `${program} apply tfplan` },
  ];
}
