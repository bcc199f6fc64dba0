import { anApi, designOf, type RuleCases } from '../../../model/checks/cases.ts';
import { designWithKept, folderWith, rejectedFolder } from './testing.ts';

export const cases: RuleCases = {
  accepts: [
    folderWith('a.tf', 'variable "a" {}\noutput "a" {\n  value = 1\n}', 'locals {\n  a = 1\n}', 'data "x" "a" {}'),
    folderWith(
      'a.tf',
      'provider "aws" {}',
      'provider "aws" {\n  alias = "eu"\n}',
      'provider "aws" {\n  alias = "us"\n}',
    ),
    folderWith('modules/a.tf', 'variable "a" {}', 'variable "a" {}'),
    folderWith('a.tofu', 'variable "a" {}', 'variable "a" {}'),
    designWithKept(
      designOf(anApi('HTTP')),
      { file: 'a.tf', text: 'provider "aws" {}' },
      { file: 'a_override.tf', text: 'provider "aws" {}' },
    ),
  ],
  rejects: [
    rejectedFolder(folderWith('a.tf', 'variable "a" {}', 'variable "a" {}')),
    rejectedFolder(folderWith('a.tf', 'resource "x" "y" {}', 'resource "x" "y" {}')),
    rejectedFolder(folderWith('a.tf', 'locals {\n  a = 1\n}', 'locals {\n  a = 2\n}')),
    rejectedFolder(folderWith('a.tf', 'provider "aws" {}', 'provider "aws" {}')),
    rejectedFolder(folderWith('a.tf', 'module "a" {}', 'module "a" {}')),
    rejectedFolder(folderWith('a.tf', 'import {\n  to = a.b\n  id = "1"\n}', 'import {\n  to = a.b\n  id = "2"\n}')),
    rejectedFolder(
      folderWith('a.tf', 'terraform {\n  required_providers {\n  }\n}', 'terraform {\n  required_providers {\n  }\n}'),
    ),
  ],
};
