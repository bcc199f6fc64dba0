/** An example function: its role, the function, and the archive of its code. */
import { attributeOfObject, typeOf, type DesignObject } from '../../model/design/design.ts';
import { portableName } from '../../model/document/file-path.ts';
import type { Value } from '../../model/schema/value.ts';
import {
  block,
  callExpression,
  comment,
  entry,
  gap,
  list,
  object as objectOf,
  address,
  text,
  type Block,
  type BodyItem,
  type Entry,
  type Expression,
} from '../../hcl/print/ast.ts';
import { isLabel } from '../../model/design/naming/names.ts';
import { fingerprint } from '../fingerprint.ts';
import { attributeEntry } from './attributes.ts';
import type { Names } from './names.ts';

/** The label of the role that goes with a function. */
export const roleLabel = (name: string): string => `${name}_role`;

const defaultOf = (object: DesignObject, name: string): Value | undefined => {
  const attribute = typeOf(object).attributes[name];
  return attribute?.default;
};

/** A name that AWS takes for functions and roles, made from one that it may not take. */
const awsName = (name: string): string => name.replace(/[^A-Za-z0-9_-]+/g, '-') || 'function';

const valueOf = (object: DesignObject, name: string): Value =>
  object.attributes[name] ?? defaultOf(object, name) ?? awsName(object.name);

/** A literal text; what is only known later counts as nothing. */
const textOf = (object: DesignObject, name: string): string => {
  const value = valueOf(object, name);
  return typeof value === 'string' ? value : '';
};

export const bringsCode = (object: DesignObject): boolean => valueOf(object, 'code') === 'archive';

/** A part of a path that any system can hold and no shell or template reads as more. */
const isPlain = (name: string): boolean => /^[A-Za-z0-9_-]{1,100}$/.test(name) && portableName(name) === name;

/**
 * Folder of the handler file, relative to the Terraform files. Names that Windows and macOS do not tell apart, or that
 * lose characters here, get one that tells them apart.
 */
function folderOf({ name }: DesignObject): string {
  if (isPlain(name) && name === name.toLowerCase()) return name;
  const base = name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^-/, '')
    .slice(0, 48);
  return `${base === '' ? 'function' : base}_${fingerprint(name)}`;
}

/** The handler file that goes with an archived function: path and content. */
export function handlerFile(object: DesignObject): { readonly path: string; readonly text: string } {
  const runtime = textOf(object, 'runtime');
  const [module = 'index', called = 'handler'] = textOf(object, 'handler').split('.');
  const file = isPlain(module) ? module : 'index';
  const name = /^[A-Za-z_]\w*$/.test(called) ? called : 'handler';
  if (runtime.startsWith('python'))
    return {
      path: `${folderOf(object)}/${file}.py`,
      text: `import json\n\n\ndef ${name}(event, context):\n    return {"statusCode": 200, "body": json.dumps({"ok": True})}\n`,
    };
  return {
    path: `${folderOf(object)}/${file}.mjs`,
    text: `export const ${name} = async (event) => ({\n  statusCode: 200,\n  headers: { 'content-type': 'application/json' },\n  body: JSON.stringify({ ok: true }),\n});\n`,
  };
}

export function scaffoldBlocks(object: DesignObject, names: Names): readonly Block[] {
  const role = block(
    'resource',
    ['aws_iam_role', roleLabel(object.name)],
    [roleNameEntry(object, names), gap, entry('assume_role_policy', callExpression('jsonencode', trustPolicy))],
  );
  const attribute = (name: string) => {
    const value = valueOf(object, name);
    const facts = attributeOfObject(object, name) ?? typeOf(object).attributes[name];
    return facts ? [attributeEntry(name, facts, value, names, [name])] : [];
  };
  const archive = `data.archive_file.${object.name}`;
  const code: readonly BodyItem[] = bringsCode(object)
    ? [
        entry('filename', addressSource(object, `${archive}.output_path`), ['code']),
        entry('source_code_hash', addressSource(object, `${archive}.output_base64sha256`), ['code']),
      ]
    : attribute('filename');
  const lambda = block(
    'resource',
    ['aws_lambda_function', object.name],
    [
      ...(bringsCode(object) ? [] : [comment('Put the zip with your code beside this file before you apply.')]),
      ...attribute('function_name'),
      ...code,
      ...attribute('handler'),
      ...attribute('runtime'),
      entry('role', addressSource(object, `aws_iam_role.${roleLabel(object.name)}.arn`)),
    ],
  );
  return bringsCode(object) ? [role, archiveBlock(object), lambda] : [role, lambda];
}

/** An address that holds the object's name; null where the name cannot stand in one. */
const addressSource = (object: DesignObject, of: string): Expression =>
  isLabel(object.name) ? address(of) : { type: 'null' };

/** A role name of its own, else one made from the function's. */
function roleNameEntry(object: DesignObject, names: Names): Entry {
  const facts = typeOf(object).attributes['role_name'];
  const value = object.attributes['role_name'];
  if (facts && value !== undefined)
    return { ...attributeEntry('role_name', facts, value, names, ['role_name']), name: 'name' };
  const functionName = object.attributes['function_name'];
  const base = awsName(typeof functionName === 'string' ? functionName : object.name).slice(0, 59);
  return entry('name', text(`${base}-role`));
}

const trustPolicy = objectOf([
  entry('Version', text('2012-10-17')),
  entry(
    'Statement',
    list([
      objectOf([
        entry('Action', text('sts:AssumeRole')),
        entry('Effect', text('Allow')),
        entry('Principal', objectOf([entry('Service', text('lambda.amazonaws.com'))])),
      ]),
    ]),
  ),
]);

const inModule = (path: string) => ({ type: 'template', parts: [{ source: 'path.module' }, `/${path}`] }) as const;

const archiveBlock = (object: DesignObject): Block =>
  block(
    'data',
    ['archive_file', object.name],
    [
      entry('type', text('zip')),
      entry('source_file', inModule(handlerFile(object).path)),
      entry('output_path', inModule(`${folderOf(object)}.zip`)),
    ],
  );
