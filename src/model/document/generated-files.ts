/** What the files are called that Gatewright writes. */
import { resourceTypes } from '../resources/index.ts';

/** Terraform files beside those of the resource types. */
export const otherFiles = ['imports.tf', 'moved.tf', 'variables.tf', 'outputs.tf', 'versions.tf'] as const;

/** Every Terraform file that may be written to the folder of a design. */
export const terraformFiles: readonly string[] = [
  ...new Set([...resourceTypes.map(({ file }) => file), ...otherFiles]),
];

/** What the names of all written files end in: Terraform, scripts, example functions, designs. */
export const writtenEnding = /\.(?:tf|tofu|tfvars|tfvars\.example|tfquery\.hcl|sh|ps1|cmd|mjs|py|gatewright\.json)$/i;
