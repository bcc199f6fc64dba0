/** Examples that are made of several blocks, by the type of object. */
import type { DesignObject } from '../../../model/design/design.ts';
import type { ResourceTypeId } from '../../../model/resources/index.ts';
import type { Block } from '../../../hcl/print/ast.ts';
import { scaffoldBlocks } from '../scaffold.ts';
import type { PrintContext } from '../print-context.ts';
import { accountLoggingBlocks } from './account-logging.ts';
import { permissionBlocks } from './permission.ts';
import { roleBlocks } from './role.ts';

type Printer = (object: DesignObject, context: PrintContext) => readonly Block[];

export const companionPrinters: { readonly [type in ResourceTypeId]?: Printer } = {
  lambda_permission: permissionBlocks,
  role: roleBlocks,
  account_logging: accountLoggingBlocks,
  scaffold: (object, { names }) => scaffoldBlocks(object, names),
};
