/** What the map is made of before it has places: parts in lanes, and ties between them. */
import type { KeptReason } from '../../../model/design/passthrough/known-blocks.ts';
import type { Path } from '../../../hcl/path.ts';
import type { Key } from '../../../model/schema/value.ts';

export type PartKind =
  | 'domain'
  | 'mapping'
  | 'stage'
  | 'endpoint'
  | 'model'
  | 'authorizer'
  | 'companion'
  | 'group'
  | 'route'
  | 'integration'
  | 'backend'
  | 'link';

export interface MapPart {
  readonly id: string;
  readonly kind: PartKind;
  /** Id of the lane it stands in. */
  readonly lane: string;
  /** What it stands for in the design, in its order: one object, several that are drawn as one, none for what is only named there. */
  readonly keys: readonly Key[];
  /** The method of an HTTP route. */
  readonly verb: string;
  readonly name: string;
  /** How much of the name is what all routes of its group begin with. */
  readonly shared: number;
  readonly detail: string;
  readonly icon: string;
  /** Who lets callers in, in a word; empty for everybody. */
  readonly guard: string;
  /** The name of the authorizer alone. */
  readonly guardName: string;
  /** A WebSocket route that answers the sender. */
  readonly answers: boolean;
  /** A route whose requests lead nowhere. */
  readonly lacksTarget: boolean;
  /** A group that shows its routes; true for all else. */
  readonly isOpen: boolean;
  /** A block that is kept as text, and why. */
  readonly reason?: KeptReason;
}

/** The reference that a tie stands for: it is changed there. */
export interface TieReference {
  readonly key: Key;
  readonly path: Path;
}

export type TieKind = 'domain' | 'stage' | 'target' | 'call';

/** Two parts that belong together, in the order of a call. */
export interface Tie {
  readonly kind: TieKind;
  readonly from: string;
  readonly to: string;
  /** How many ties of the design it stands for. */
  readonly count: number;
  /** Absent where it stands for several, or for what is not a reference of one attribute. */
  readonly reference?: TieReference;
  /** With a way back to the sender. */
  readonly returns: boolean;
  /** One of its ends is kept as text. */
  readonly isText: boolean;
}

export interface RouteGroup {
  readonly part: MapPart;
  readonly routes: readonly MapPart[];
}

/** What stands at the end of integrations, within a frame where it is reached through a VPC link. */
export interface BackendPart {
  readonly part: MapPart;
  readonly link: MapPart | undefined;
}

/** Parts below each other, with words above them. */
export interface EntrySection {
  readonly id: 'ways' | 'models' | 'authorizers' | 'companions';
  readonly caption: string;
  readonly parts: readonly MapPart[];
}

/** All of one API. */
export interface Lane {
  readonly id: string;
  /** Undefined for what belongs to no API of the design. */
  readonly api: Key | undefined;
  readonly title: string;
  readonly detail: string;
  readonly icon: string;
  readonly stages: readonly string[];
  readonly routeCount: number;
  readonly integrationCount: number;
  readonly backendCount: number;
  /** Shows nothing but its head. */
  readonly isFolded: boolean;
  readonly entry: readonly EntrySection[];
  readonly groups: readonly RouteGroup[];
  readonly integrations: readonly MapPart[];
  readonly backends: readonly BackendPart[];
}

export interface MapGraph {
  readonly lanes: readonly Lane[];
  readonly ties: readonly Tie[];
}

/** A part with what most parts are not. */
export const partOf = (part: Pick<MapPart, 'id' | 'kind' | 'lane' | 'keys' | 'name'> & Partial<MapPart>): MapPart => ({
  verb: '',
  shared: 0,
  detail: '',
  icon: '',
  guard: '',
  guardName: '',
  answers: false,
  lacksTarget: false,
  isOpen: true,
  ...part,
});

/** The one object that a part stands for. */
export const keyOfPart = ({ keys }: Pick<MapPart, 'keys'>): Key | undefined =>
  keys.length === 1 ? keys[0] : undefined;

/** All parts of a lane, column by column from the top. */
export const partsOf = ({ entry, groups, integrations, backends }: Lane): readonly MapPart[] => [
  ...entry.flatMap(({ parts }) => parts),
  ...groups.flatMap(({ part, routes }) => [part, ...routes]),
  ...integrations,
  ...backends.map(({ part }) => part),
];
