/** @import { Attribute, Body, Members, TypeSchema, Value } from './types.ts' */
import { mapMembers } from './conform.mjs';
import { entries } from './values.mjs';

/**
 * Attributes by Terraform's names of properties by CloudFormation's.
 *
 * @param {TypeSchema} schema
 * @param {Members} properties
 * @param {(problem: string) => unknown} complain
 * @returns {Members}
 */
export function fromProperties(schema, properties, complain) {
  const names = new Map(entries(schema.cfn_names).map(([name, property]) => [property, name]));

  /** @param {Body} body @param {Value} given @returns {Members} */
  const members = (body, given) =>
    Object.fromEntries(
      Object.entries(mapMembers(given, (value) => value)).flatMap(([property, value]) => {
        const name = names.get(property) ?? '';
        const attribute = body.attributes[name];
        if (!attribute) complain(`no property ${property}`);
        return attribute ? [[name, member(attribute, value)]] : [];
      }),
    );

  /** @param {Attribute} attribute @param {Value} value @returns {Value} */
  const member = ({ nested }, value) => {
    if (!nested || typeof value !== 'object' || value === null) return value;
    if (nested.mode === 'single') return members(nested, value);
    return Array.isArray(value)
      ? value.map((element) => members(nested, element))
      : mapMembers(value, (element) => members(nested, element));
  };

  return members(schema, properties);
}
