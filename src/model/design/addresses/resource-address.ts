/** Addresses of resources in any module: `module.shop["eu"].awscc_apigatewayv2_api.orders[0]`. */
const name = String.raw`[\p{ID_Start}_][\p{ID_Continue}-]*`;
const character = String.raw`[^"\\$%\p{Cc}]|\\(?:["\\nrt]|u[\da-fA-F]{4})|\$\$(?=\{)|%%(?=\{)|[$%](?!\{)`;
const instance = String.raw`(?:\[(?:\d{1,9}|"(?:${character})*")\])?`;
const address = new RegExp(
  String.raw`^(?:module\.${name}${instance}\.)*(?!(?:module|data|var|local|each)\.)${name}\.${name}${instance}$`,
  'u',
);

/** Foreign designs hold addresses too; only what is one gets into files and commands. */
export const isResourceAddress = (text: string): boolean => text.length <= 2000 && address.test(text);
