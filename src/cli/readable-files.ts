/** Which files of a folder say what an API is. */
import { formatNumber } from '../model/text/format-number.ts';

/** More files than these are no module of one API. */
const most = 2_000;

const terraform = /\.(?:tf|tofu)(?:\.json)?$|\.tfvars$/;
const others = /\.(?:json|ya?ml)$/;
/** Hidden files and folders, such as `.terraform`, hold what tools made. */
const hidden = /(?:^|\/)\.|(?:^|\/)node_modules\//;

/** Terraform files where there are any, else JSON and YAML; a sentence where there is nothing to read, or too much. */
export function readableIn(paths: readonly string[]): readonly string[] | string {
  const visible = paths.filter((path) => !hidden.test(path)).toSorted();
  const module = visible.filter((path) => terraform.test(path));
  const readable = module.length > 0 ? module : visible.filter((path) => others.test(path));
  if (readable.length === 0) return 'The folder has no Terraform, JSON or YAML files.';
  if (readable.length > most)
    return `The folder has ${formatNumber(readable.length)} files to read; the maximum is ${formatNumber(most)}. Pass a folder within it.`;
  return readable;
}
