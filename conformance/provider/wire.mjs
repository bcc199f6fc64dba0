/** @import { Attribute, Body, Value, WireDiagnostic, WireValue, Path } from './types.ts' */
import { decode, encode, ExtensionCodec } from '@msgpack/msgpack';
import { pathToWire } from './paths.mjs';
import { entries, UNKNOWN } from './values.mjs';

const codec = new ExtensionCodec();
// Extension 0 is an unknown value. 12 is one with refinements, which only narrow what it may become: dropped.
codec.register({ type: 0, encode: (value) => (value === UNKNOWN ? new Uint8Array([0]) : null), decode: () => UNKNOWN });
codec.register({ type: 12, encode: () => null, decode: () => UNKNOWN });

/**
 * @param {Value} value
 * @returns {WireValue}
 */
export const toWire = (value) => ({ msgpack: Buffer.from(encode(value, { extensionCodec: codec })) });

/**
 * @param {WireValue | undefined} wire
 * @returns {Value}
 */
export function fromWire(wire) {
  if (wire?.msgpack?.length) return /** @type {Value} */ (decode(wire.msgpack, { extensionCodec: codec }));
  if (wire?.json?.length) return JSON.parse(Buffer.from(wire.json).toString('utf8'));
  return null;
}

export const ERROR = 1;
export const WARNING = 2;

/**
 * @param {number} severity ERROR or WARNING
 * @param {string} summary
 * @param {string} detail
 * @param {Path} [path] the attribute it is about
 * @returns {WireDiagnostic}
 */
export const diagnostic = (severity, summary, detail, path = []) => ({
  severity,
  summary,
  detail,
  ...(path.length > 0 ? { attribute: pathToWire(path) } : {}),
});

const nestedModes = { single: 1, list: 2, set: 3, map: 4 };
const blockModes = { ...nestedModes, group: 5 };

/**
 * @param {Body['attributes']} attributes
 * @returns {object[]} sorted, as Terraform wants them
 */
const attributesToWire = (attributes) =>
  entries(attributes)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, attribute]) => ({ name, ...typeToWire(attribute), ...flagsToWire(attribute) }));

/** @param {Attribute} attribute */
const typeToWire = ({ nested, type }) =>
  nested
    ? { nested_type: { nesting: nestedModes[nested.mode], attributes: attributesToWire(nested.attributes) } }
    : { type: Buffer.from(JSON.stringify(type)) };

/** @param {Attribute} attribute */
const flagsToWire = ({ required, optional, computed, sensitive, deprecated, write_only }) => ({
  required: !!required,
  optional: !!optional,
  computed: !!computed,
  sensitive: !!sensitive,
  deprecated: !!deprecated,
  write_only: !!write_only,
});

/**
 * @param {Body} body
 * @param {number} version
 * @returns {object}
 */
const blockToWire = (body, version) => ({
  version,
  attributes: attributesToWire(body.attributes),
  block_types: entries(body.blocks).map(([type_name, block]) => ({
    type_name,
    nesting: blockModes[block.mode],
    min_items: block.min ?? 0,
    max_items: block.max ?? 0,
    block: blockToWire(block, 0),
  })),
});

/** @param {Body & { version?: number }} schema */
export const schemaToWire = (schema) => ({
  version: schema.version ?? 0,
  block: blockToWire(schema, schema.version ?? 0),
});
