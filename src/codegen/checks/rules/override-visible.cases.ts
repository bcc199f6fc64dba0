import { rejected, type RuleCases } from '../../../model/checks/cases.ts';
import { folderWith } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    folderWith('override.tf', 'resource "awscc_apigatewayv2_api" "other" {}', 'provider "awscc" {}'),
    folderWith('overrides.tf', 'resource "awscc_apigatewayv2_api" "other" {}'),
  ],
  rejects: [
    rejected(folderWith('override.tf', 'resource "awscc_apigatewayv2_api" "orders" {\n  name = "x"\n}'), []),
    rejected(folderWith('local_override.tf', 'resource "awscc_apigatewayv2_api" "orders" {}'), []),
  ],
};
