/** Where in a folder kept text may stand: names of Terraform files below it, never outside. */
const segment = String.raw`(?!\.)[\p{L}\p{N}_. -]*[\p{L}\p{N}_-]`;
const path = new RegExp(String.raw`^(?:${segment}/){0,8}${segment}\.(?:tf|tfvars)$`, 'u');

/** Foreign designs name files too, and the headless command writes what they name. */
export const isKeptPath = (file: string): boolean => file.length <= 200 && path.test(file);
