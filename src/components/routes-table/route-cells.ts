/** What the cells of a route say, and the edit that a text in one of them makes. */
import { indexOf, parentKeyOf, type Design, type DesignObject } from '../../model/design/design.ts';
import type { Edit } from '../../model/checks/diagnostics.ts';
import { setValue } from '../../model/design/edits.ts';
import { followingName } from '../../model/design/naming/following-name.ts';
import { setWithImplied } from '../../model/design/implied-values.ts';
import { textOf } from '../../model/schema/literals.ts';
import { isDynamic, isRef, type Key } from '../../model/schema/value.ts';
import { methods, routeKeyParts } from '../fields/route-key/method-path.ts';
import { valueText } from '../fields/value-text.ts';
import type { Suggestion } from '../ui/input/suggestion.ts';
import { authorizerText } from './table-rows.ts';

/** The tableColumns that can be edited. */
export const editable = ['method', 'path', 'target', 'authorizer'] as const;
export type EditableColumn = (typeof editable)[number];

const isMessage = ({ variant }: DesignObject) => variant === 'websocket';

/** As it is edited; a target that is not set is empty. */
export function cellText(route: DesignObject, column: EditableColumn, design: Design): string {
  const { route_key: key, target } = route.attributes;
  const written = textOf(route.attributes, 'route_key');
  const parts = written === undefined || isMessage(route) ? undefined : routeKeyParts(written);
  switch (column) {
    case 'method':
      return parts?.method ?? '';
    case 'path':
      return parts?.path ?? written ?? (key === undefined ? '' : valueText(key, design));
    case 'target':
      if (isRef(target)) return indexOf(design).byKey.get(target.ref)?.name ?? 'Missing integration';
      return target === undefined ? '' : typeof target === 'string' ? target : valueText(target, design);
    case 'authorizer':
      return authorizerText(route, design);
  }
}

/** False for the method of a message, and for what is an expression: that is edited in the form. */
export function canEdit(route: DesignObject, column: EditableColumn): boolean {
  const { route_key: key, target, authorizer_id: authorizer, authorization_type: type } = route.attributes;
  if (column === 'target') return !isDynamic(target) || isRef(target);
  if (column === 'authorizer') return isRef(authorizer) || !isDynamic(authorizer ?? type);
  return !isDynamic(key) && !(column === 'method' && isMessage(route));
}

/** Objects of a type in the API of a route, by name. */
function fellows(route: DesignObject, type: 'integration' | 'authorizer', design: Design): readonly DesignObject[] {
  const api = parentKeyOf(route);
  return (indexOf(design).byType.get(type) ?? []).filter((other) => parentKeyOf(other) === api);
}

/** Who may call without an authorizer. */
const openTypes = ['NONE', 'AWS_IAM'] as const;

export function cellSuggestions(route: DesignObject, column: EditableColumn, design: Design): readonly Suggestion[] {
  const named = (type: 'integration' | 'authorizer') =>
    fellows(route, type, design).map(({ key, name }) => ({ id: key, label: name }));
  switch (column) {
    case 'method':
      return methods.map((id) => ({ id, label: id }));
    case 'path':
      return [];
    case 'target':
      return named('integration');
    case 'authorizer':
      return [...openTypes.map((id) => ({ id, label: id })), ...named('authorizer')];
  }
}

export type CellEdit = { readonly edit: Edit; readonly label: string } | { readonly problem: string };

/** The references of a text: an object by its name; undefined for none of that name. */
function namedKey(text: string, among: readonly DesignObject[]): Key | undefined {
  const found =
    among.find(({ name }) => name === text) ?? among.find(({ name }) => name.toLowerCase() === text.toLowerCase());
  return found?.key;
}

const keyed = (route: DesignObject, routeKey: string): CellEdit => ({
  edit: followingName(route.key, setValue(route.key, ['route_key'], routeKey)),
  label: `Set route key of ${route.name}`,
});

/** A key written as a whole, in the cell of the path or of the method. */
const wholeKey = /^([A-Za-z]+)\s+(\/.*)$/;
/** A method and what is no path. */
const halfKey = /^([A-Za-z]+)\s+(.*)$/;

function methodEdit(route: DesignObject, text: string, path: string): CellEdit {
  const [, word = text, whole = path] = wholeKey.exec(text) ?? [];
  const method = methods.find((known) => known === word.toUpperCase());
  if (!method) return { problem: `"${word}" isn't an HTTP method. Use ${methods.join(', ')}.` };
  return keyed(route, `${method} ${whole.startsWith('/') ? whole : '/'}`);
}

function pathEdit(route: DesignObject, text: string, method: string): CellEdit {
  if (text === '') return { problem: isMessage(route) ? 'Enter a route key.' : 'Enter a path.' };
  if (isMessage(route) || text === '$default') return keyed(route, text);
  if (wholeKey.test(text)) return methodEdit(route, text, '');
  const [, word = '', rest = ''] = halfKey.exec(text) ?? [];
  if (methods.some((known) => known === word.toUpperCase()))
    return { problem: `"${rest}" isn't a path. Enter METHOD /path.` };
  return keyed(route, `${method || 'ANY'} ${text.startsWith('/') ? text : `/${text}`}`);
}

function targetEdit(route: DesignObject, text: string, design: Design): CellEdit {
  const found = namedKey(text, fellows(route, 'integration', design));
  if (text !== '' && found === undefined && !text.startsWith('integrations/'))
    return { problem: `No integration is named "${text}". Choose one, or write integrations/ID.` };
  const value = text === '' ? undefined : found === undefined ? text : { ref: found };
  return { edit: setWithImplied(route.key, ['target'], value), label: `Set target of ${route.name}` };
}

function authorizerEdit(route: DesignObject, text: string, design: Design): CellEdit {
  const { key, name } = route;
  const label = `Set authorizer of ${name}`;
  const none = setWithImplied(key, ['authorizer_id'], undefined);
  const open = openTypes.find((type) => type === text.toUpperCase());
  // The cell of a route without an authorizer says its type, so that is what goes.
  if (text === '' && route.attributes['authorizer_id'] === undefined)
    return { edit: setValue(key, ['authorization_type'], undefined), label };
  if (text === '') return { edit: none, label };
  if (open) return { edit: (before) => setValue(key, ['authorization_type'], open)(none(before)), label };
  const found = namedKey(text, fellows(route, 'authorizer', design));
  if (found === undefined) return { problem: `No authorizer is named "${text}". Choose one, NONE or AWS_IAM.` };
  // Of AWS_IAM nothing is left: an authorizer is asked with its own type only.
  const free =
    route.attributes['authorization_type'] === 'AWS_IAM' ? setValue(key, ['authorization_type'], undefined) : undefined;
  const set = setWithImplied(key, ['authorizer_id'], { ref: found });
  return { edit: free ? (before) => set(free(before)) : set, label };
}

/** The edit of what was written in a cell; undefined where the cell says the same already. */
export const writtenEdit = (
  route: DesignObject,
  column: EditableColumn,
  typed: string,
  design: Design,
): CellEdit | undefined =>
  typed === cellText(route, column, design) ? undefined : cellEdit(route, column, typed, design);

/** The edit that a text in a cell makes, or why it makes none. */
export function cellEdit(route: DesignObject, column: EditableColumn, typed: string, design: Design): CellEdit {
  const text = typed.trim();
  switch (column) {
    case 'method':
      return methodEdit(route, text, cellText(route, 'path', design));
    case 'path':
      return pathEdit(route, text, cellText(route, 'method', design));
    case 'target':
      return targetEdit(route, text, design);
    case 'authorizer':
      return authorizerEdit(route, text, design);
  }
}
