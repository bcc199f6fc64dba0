/** What a provider attribute is: one record from which types, checks, form, help, HCL and importers follow. */
import type { Path } from '../../hcl/path.ts';
import type { PatternId } from './patterns.ts';

export type Severity = 'error' | 'warning' | 'hint';

/** Named groups of the form, in the order in which they are shown. `main` has no heading. */
export const groups = {
  main: 'Settings',
  timeout: 'Timeout',
  credentials: 'Credentials',
  request: 'Request mapping',
  response: 'Response mapping',
  templates: 'Templates',
  tls: 'TLS',
  selection: 'Selection expressions',
  cors: 'CORS',
  access: 'Access',
  definition: 'OpenAPI definition',
  quickCreate: 'Quick create',
  madeIntegration: 'Integration',
  madeRoute: 'Route',
  madeStage: 'Stage',
  authorization: 'Authorization',
  messages: 'Messages',
  deployment: 'Deployment',
  logging: 'Access logs',
  throttling: 'Route defaults',
  routeSettings: 'Settings by route',
  variables: 'Stage variables',
  tags: 'Tags',
} as const;
export type GroupId = keyof typeof groups;

/** `"integrations/${…}"`, or `trimsuffix(…, ":*")`. */
export type Wrap = { readonly before: string } | { readonly function: string; readonly argument: string };

interface Facts {
  /** Human name, one to three words. */
  readonly label: string;
  /** One sentence. */
  readonly help: string;
  /** The page that states the limits. */
  readonly source: string;
  readonly group?: GroupId;
  /** `true`: AWS or Terraform refuses the resource without it. `'warning'`: very likely needed. */
  readonly required?: true | 'warning';
  /** What AWS uses when it is left out. */
  readonly default?: string | number | boolean;
  readonly placeholder?: string;
  /** Changing it replaces the object. */
  readonly replaces?: true;
  /** Never read back from AWS, so it shows as an update on the first plan after an import. */
  readonly writeOnly?: true;
  /** The provider plans the default where it is not set, so that leaving it out changes what runs. */
  readonly plansDefault?: true;
  /** What the provider calls it, where that is another name than here. */
  readonly spelled?: string;
  /** Not set, the provider clears it; absent: it keeps what it is. */
  readonly isCleared?: true;
  /** The order of the items says nothing. */
  readonly unordered?: true;
  /** Object types a Reference may point to here, and the attribute that is then printed (default: the type's own). */
  readonly refersTo?: { readonly [type: string]: string };
  /** What another attribute has to say for a Reference of each variant; it is set along with it. */
  readonly implies?: { readonly attribute: string; readonly by: { readonly [variant: string]: string } };
  /** What a Reference prints around the address. */
  readonly wrap?: Wrap;
  /** Not printed while the other attribute holds this literal: the provider would contradict itself. */
  readonly leftOutWith?: { readonly attribute: string; readonly literal: string | boolean };
  /** A suggestion list of the form; other text stays legal. */
  readonly suggestions?: readonly string[];
  /** Printed in the first paragraph of the block. */
  readonly lead?: true;
  /** What a person is most likely to write here; the form starts with it. */
  readonly startsAs?: 'text' | 'hcl' | 'ref' | 'var';
}

/** Length in characters. AWS states most of these in prose only, so exceeding one is a warning unless said otherwise. */
interface Length {
  readonly min?: number;
  readonly max?: number;
  readonly lengthSeverity?: Severity;
}

/** At least one of the patterns has to match. */
export interface PatternFact {
  readonly anyOf: readonly PatternId[];
  readonly severity: Severity;
  /** "… is not …": what is wrong, in the words of the field. */
  readonly problem: string;
  readonly how: string;
}

export type StringAttribute = Facts &
  Length & {
    readonly kind: 'string';
    readonly multiline?: true;
    readonly pattern?: PatternFact;
    /** The text has parts, which the form shows side by side. */
    readonly parts?: 'method-path';
    /** Several lines that are pasted here are one object each. */
    readonly eachLine?: true;
  };
export type EnumAttribute = Facts & {
  readonly kind: 'enum';
  readonly values: readonly string[];
  /** What each value means, shown beside it. */
  readonly meanings?: { readonly [value: string]: string };
  readonly enumSeverity?: Severity;
  /** What is wrong with any other, where AWS says more than that it does not know it. */
  readonly enumProblem?: string;
};
export type IntegerAttribute = Facts & {
  readonly kind: 'integer';
  /** Numbers with a fraction are legal too. */
  readonly fraction?: true;
  readonly min: number;
  readonly max: number;
  /** The only numbers that the provider takes. */
  readonly choices?: readonly number[];
  readonly unit?: 'ms' | 's';
  /** Warning where AWS states the range in prose only and nobody has seen a refusal. */
  readonly rangeSeverity?: Severity;
};
export type BooleanAttribute = Facts & { readonly kind: 'boolean' };
export type ListAttribute = Facts & {
  readonly kind: 'list';
  readonly itemLabel: string;
  /** One press fills it: with the methods of the routes of the API. */
  readonly fills?: 'cors-methods';
};
/** Typed String by the provider and holds JSON of a known shape: edited as what it is, printed with jsonencode. */
interface Encoding {
  readonly encoded?: true;
}
export type MapAttribute = Facts & {
  readonly kind: 'map';
  readonly keyLabel: string;
  readonly valueLabel: string;
  /** Which editor fits the keys: rows of a mapping, service parameters, templates, or plain pairs. */
  readonly editor: 'request-mapping' | 'service-parameters' | 'templates' | 'pairs';
  readonly max?: number;
  readonly keySuggestions?: readonly string[];
} & Encoding;
/** Typed String by the provider and holds any JSON: printed with jsonencode. */
export type JsonAttribute = Facts & { readonly kind: 'json'; readonly max?: number };
export type ObjectAttribute = Facts & { readonly kind: 'object'; readonly attributes: Attributes };
/** A list of objects. */
export type ObjectListAttribute = Facts & {
  readonly kind: 'object-list';
  readonly itemLabel: string;
  readonly attributes: Attributes;
};
/** A map from text to objects. */
export type ObjectMapAttribute = Facts & {
  readonly kind: 'object-map';
  readonly keyLabel: string;
  readonly editor?: 'response-mapping';
  readonly keySuggestions?: readonly string[];
  /** Keys are values of this attribute, in objects of the same API. */
  readonly keysFrom?: { readonly type: string; readonly attribute: string };
  readonly attributes: Attributes;
} & Encoding;

export type Attribute =
  | StringAttribute
  | EnumAttribute
  | IntegerAttribute
  | BooleanAttribute
  | ListAttribute
  | MapAttribute
  | JsonAttribute
  | ObjectAttribute
  | ObjectListAttribute
  | ObjectMapAttribute;
export type Attributes = { readonly [name: string]: Attribute };

/** Facts of an attribute that a variant replaces. */
export type Narrowing = Partial<Omit<StringAttribute, 'kind'>> &
  Partial<Omit<EnumAttribute, 'kind'>> &
  Partial<Omit<IntegerAttribute, 'kind'>> &
  Partial<Omit<MapAttribute, 'kind'>> &
  Partial<Pick<ObjectAttribute, 'attributes'>>;

export const isEncoded = (attribute: Attribute): boolean =>
  (attribute.kind === 'map' || attribute.kind === 'object-map') && attribute.encoded === true;

/** The same without JSON around it. */
export function unencoded(attribute: Attribute): Attribute {
  if (attribute.kind !== 'map' && attribute.kind !== 'object-map') return attribute;
  const { encoded: _, ...plain } = attribute;
  return plain;
}

/** The attribute that a path within `attributes` ends at, if the path leads through objects of the table. */
export function attributeAt(attributes: Attributes, path: Path): Attribute | undefined {
  const [head, ...rest] = path;
  const attribute = typeof head === 'string' && Object.hasOwn(attributes, head) ? attributes[head] : undefined;
  if (!attribute || rest.length === 0) return attribute;
  switch (attribute.kind) {
    case 'object':
      return attributeAt(attribute.attributes, rest);
    case 'object-list':
    case 'object-map':
      return rest.length === 1 ? attribute : attributeAt(attribute.attributes, rest.slice(1));
    default:
      return attribute;
  }
}
