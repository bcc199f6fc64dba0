/** What a text is, from the text alone; nobody is asked. */
import { cliKinds, cliLists } from './cli/fields.ts';
import { firstTopBlock } from '../hcl/syntax/top-blocks.ts';
import { isRawObject, type RawValue } from './convert/raw-value.ts';
import { beginsWithLink } from '../model/document/link-form.ts';
import type { Source, SourceKind } from './parsed-source.ts';
import { isShownState, withoutColours } from './state/shown-form.ts';
import { isTerraformJson } from './terraform-json/document.ts';

export type TextKind = SourceKind | 'json' | 'yaml' | 'link' | 'shown-state';

export type Detected =
  | { readonly ok: true; readonly kind: TextKind }
  | { readonly ok: false; readonly message: string };

const refuse = (message: string): Detected => ({ ok: false, message });
const is = (kind: TextKind): Detected => ({ ok: true, kind });

const documentKeys = ['openapi', 'swagger', 'AWSTemplateFormatVersion', 'Transform', 'Resources', 'Parameters'];
/** Where answers of other services begin that are read too. */
const otherKeys = [
  'ResourceDescription',
  'ResourceDescriptions',
  'StackResourceDetail',
  'StackResourceSummaries',
  'StackResources',
  'TypeName',
];
const yamlKeys = documentKeys.concat(
  otherKeys,
  cliLists,
  cliKinds.flatMap(([, members]) => members),
);
/** A text that begins as a definition or a template, which no answer of the command line does. */
export const yamlDocument = new RegExp(`^(?:${documentKeys.join('|')}):(?:\\s|$)`);
/** The first line of a YAML document that is known, also as the member of a list. */
export const yamlHead = new RegExp(`^(?:- )?(?:${yamlKeys.join('|')}):(?:[ \\t]|$)`, 'm');
/** What begins JSON; a prompt such as [ec2-user@host ~]$ does not. */
const bracket = /^[ \t]*(?:\{|\[\s{0,1000}[\]{["'])/m;

/** Files of Terraform and its kin that declare no resources, by name. */
const otherFiles: readonly (readonly [ending: RegExp, message: string])[] = [
  [/\.tfquery\.hcl$/i, 'It is a Terraform query file. Run terraform query -json, and use the output.'],
  [
    /\.(?:tftest|tofutest|tfmock)\.hcl$/i,
    'It is a Terraform test file, which declares no resources. Use the .tf files.',
  ],
  [/\.(?:tfcomponent|tfstack|tfdeploy)\.hcl$/i, 'It is a Terraform Stacks file. Use the .tf files of its components.'],
  [/(?:^|[\\/])terragrunt\.hcl$/i, 'It is a Terragrunt file. Use the .tf files of the module that it runs.'],
  [/\.terraform\.lock\.hcl$/i, 'It is a Terraform lock file, which declares no resources. Use the .tf files.'],
];

/** How much of a text is looked at where only its beginning can tell. */
const headLength = 4000;

export function detect({ name, text }: Source): Detected {
  const head = text.slice(0, headLength).replace(/^[\s\uFEFF]+/, '');
  if (head === '' && text.trim() === '') return refuse('It is empty.');
  if (isBinary(head)) return refuse("It isn't text. Extract archives first, and save documents as plain text.");
  if (beginsWithLink(head)) return is('link');
  if (/^<(?:!doctype|html|\?xml|head|body)\b/i.test(head))
    return refuse('It is a web page. Copy its text, not its source.');
  if (isShownState({ name, text })) return is('shown-state');
  if (/\.(?:tf|tofu|tfvars)$/i.test(name)) return is('terraform');
  const other = otherFiles.find(([ending]) => ending.test(name));
  if (other) return refuse(other[1]);
  if (shownPlan.test(withoutColours(text))) return refuse(refusalOfText(text));
  const brace = bracket.exec(text)?.index ?? text.length;
  const hcl = firstTopBlock(text) ?? text.length;
  if (hcl < brace) return is('terraform');
  const yaml = yamlHead.exec(text)?.index ?? text.length;
  if (yaml < brace) return is('yaml');
  if (/[{[]/.test(text)) return is('json');
  return refuse(refusalOfText(text));
}

/** Why a text is refused in which no document was found. */
export function refusalOfText(text: string): string {
  const head = text.slice(0, headLength);
  if (shownPlan.test(withoutColours(text)))
    return 'It is a plan as text. Save the plan with terraform plan -out=PLANFILE, and use the output of terraform show -json PLANFILE.';
  if (/^[ \t]*(?:\+-{3,}|\|\s)/m.test(head) || /--output[ =]["']?(?:table|text)\b/.test(head) || textOutput.test(head))
    return 'It is AWS CLI output as a table or text. Run the command with --output json.';
  return 'Unsupported format. Supported: output of aws apigatewayv2, OpenAPI, CloudFormation, Terraform, or a design.';
}

/** How the text of a plan begins, or the heading of a change in it. */
const shownPlan =
  /^[^\n\w]{0,20}(?:Terraform|OpenTofu) will perform the following actions|^[^\n#]{0,20}# [\w-]{1,100}\.[\w."[\]-]{1,300} (?:will be|must be) (?:created|destroyed|imported|updated in-place|replaced)\b[^\n]{0,500}(?:\n[^\n#"]{0,20}#[^\n]{0,500}){0,5}\n[^\n"]{0,40}resource(?:\S{0,20}) "/m;

/** A line of --output text: the name of a list, or an id of API Gateway among other values, between tabs. */
const textOutput = /^(?:[A-Z]{3,40}\t|(?:[^\t\n]{0,500}\t){1,40}(?:integrations\/)?[a-z0-9]{6,10}(?:\t|$))/m;

/** Control characters that no text has; the escape of terminal colours is one that it may have. */
function isBinary(head: string): boolean {
  let odd = 0;
  for (let at = 0; at < head.length; at += 1) {
    const code = head.charCodeAt(at);
    if (code === 0) return true;
    if ((code < 32 && code !== 9 && code !== 10 && code !== 13 && code !== 27) || code === 0xfffd) odd += 1;
  }
  return odd > head.length / 20;
}

/** What a JSON or YAML document is, by its keys; of Terraform there is JSON that is its configuration. */
export function kindOfDocument(document: RawValue): SourceKind {
  if (!isRawObject(document)) return 'cli';
  const keys: Pick<ReadonlySet<string>, 'has'> = document;
  if (keys.has('format') && keys.has('version') && !keys.has('terraform_version')) return 'design';
  if (keys.has('openapi') || keys.has('swagger')) return 'openapi';
  if (keys.has('terraform_version') || keys.has('format_version') || keys.has('lineage')) return 'state';
  if (keys.has('Resources') || keys.has('AWSTemplateFormatVersion')) return 'cloudformation';
  if (isTerraformJson(document)) return 'terraform';
  return 'cli';
}
