import { indexOf, typeOf, type Design } from '../../model/design/design.ts';
import type { Hit } from '../../model/design/find/find.ts';
import { replacedText, replaceProblem } from '../../model/design/find/replace.ts';
import { Checkbox } from '../ui/input/Checkbox.tsx';
import * as styles from './Find.module.css';

/** What an object is called, and where in it a text stands. */
function placeWords(hit: Hit, design: Design): readonly [name: string, place: string] {
  if (hit.key === undefined) return ['Design', String(hit.path[0])];
  const object = indexOf(design).byKey.get(hit.key);
  const name = object?.name ?? design.variables.find(({ key }) => key === hit.key)?.name ?? '';
  const [first, ...rest] = hit.path;
  const place = first === 'label' ? (object ? `${typeOf(object).label} name` : 'Variable name') : String(first);
  return [name, [place, ...rest].join('.') + (hit.is === 'map-key' ? ' (key)' : '')];
}

interface HitRowProps {
  hit: Hit;
  design: Design;
  query: string;
  /** undefined: nothing can be replaced here. */
  replacement: string | undefined;
  isChosen: boolean;
  onChoose: (isChosen: boolean) => void;
  onGo: () => void;
}

/** Characters around what is found. */
const around = 48;

/** One place of a text: where it is, what is found in it, and what takes its place. */
export function HitRow({ hit, design, query, replacement, isChosen, onChoose, onGo }: HitRowProps) {
  const [name, place] = placeWords(hit, design);
  const after = replacement === undefined ? undefined : replacedText(hit, query, replacement);
  const problem = after === undefined ? undefined : replaceProblem(hit, after, design);
  const start = Math.max(0, (hit.at[0] ?? 0) - around);
  const label = `${name} ${place}`;
  return (
    <li className={styles.hit}>
      {replacement !== undefined && (
        <Checkbox
          label={`Replace in ${label}`}
          isSelected={isChosen && problem === undefined}
          isDisabled={problem !== undefined}
          onChange={onChoose}
        />
      )}
      <div className={styles.words}>
        <button type="button" className={styles.place} onClick={onGo} disabled={hit.key === undefined}>
          <b>{name}</b> <span className="attr">{place}</span>
        </button>
        <Preview hit={hit} query={query} from={start} replacement={isChosen && !problem ? replacement : undefined} />
        {problem !== undefined && <span className={styles.problem}>{problem}</span>}
      </div>
    </li>
  );
}

interface PreviewProps {
  hit: Hit;
  query: string;
  from: number;
  /** undefined: the text stays as it is. */
  replacement: string | undefined;
}

/** The text with what is found in it, and what takes its place. */
function Preview({ hit, query, from, replacement }: PreviewProps) {
  const shown = hit.at.filter((at) => at < from + 6 * around);
  const last = shown.at(-1) ?? 0;
  const end = Math.min(hit.text.length, last + query.length + around);
  return (
    <code className={styles.text}>
      {from > 0 && '…'}
      {shown.map((at, nth) => {
        const before = nth === 0 ? from : (shown[nth - 1] ?? 0) + query.length;
        const found = hit.text.slice(at, at + query.length);
        return (
          <span key={at}>
            {hit.text.slice(before, at)}
            {replacement === undefined ? (
              <mark>{found}</mark>
            ) : (
              <>
                <del>{found}</del>
                <ins>{replacement}</ins>
              </>
            )}
          </span>
        );
      })}
      {hit.text.slice(last + query.length, end)}
      {end < hit.text.length && '…'}
    </code>
  );
}
