/** Words for the steps of a trace. */
import type { Basis, StepName } from '../../trace/result.ts';

export const stepTitles: Readonly<Record<StepName, string>> = {
  domain: 'Domain',
  stage: 'Stage',
  route: 'Route',
  cors: 'CORS',
  authorizer: 'Authorizer',
  model: 'Model',
  parameters: 'Parameters',
  template: 'Template',
  backend: 'Backend',
  response: 'Response',
  client: 'Client',
};

export const basisWords: Readonly<Record<Basis, string>> = {
  documented: 'Documented',
  observed: 'Observed',
  inferred: 'Inferred',
  unverified: 'Unverified',
};

export const basisHelp: Readonly<Record<Basis, string>> = {
  documented: 'AWS documents it.',
  observed: 'It was observed on AWS.',
  inferred: 'It fits everything documented and observed.',
  unverified: 'No source settles it.',
};

/** The name in an address: `orders` of `awscc_apigatewayv2_api.orders`. */
export const nameOfAddress = (address: string): string => address.split('.').slice(1).join('.') || address;
