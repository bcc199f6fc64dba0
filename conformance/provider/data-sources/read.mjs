/** @import { Members, TypeSchema } from '../types.ts' */
/** @import { Context } from './aws.mjs' */
import { textOf } from '../values.mjs';
import { archiveFile } from './archive-file.mjs';
import { awsDataSources } from './aws.mjs';
import { listObjects, readObject } from './awscc.mjs';
import { policyDocument } from './policy-document.mjs';

/** @type {typeof awsDataSources} */
const sources = {
  ...awsDataSources,
  aws_iam_policy_document: policyDocument,
  archive_file: (config, { at }) => archiveFile(config, at),
};

/**
 * What a data source finds, beside its arguments.
 *
 * @param {string} type
 * @param {TypeSchema} schema
 * @param {Members} config
 * @param {Context} context
 * @returns {Members}
 * @throws {DataSourceError}
 */
export function readDataSource(type, schema, config, context) {
  if (schema.kind === 'singular') return readObject(type, textOf(config['id']), context.account);
  if (schema.kind === 'plural') return listObjects(type, schema, context.account, context.at.region);
  return sources[type]?.(config, context) ?? {};
}
