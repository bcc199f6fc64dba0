import { memo, useDeferredValue, useMemo, useState } from 'react';
import CircleCheck from 'lucide-react/icons/circle-check';
import CircleX from 'lucide-react/icons/circle-x';
import ListFilter from 'lucide-react/icons/list-filter';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { formatCount } from '../../model/text/format-number.ts';
import { select } from '../../session/document/store.ts';
import { useThrottled } from '../../session/document/throttled.ts';
import { startTrace } from '../../session/trace/trace-state.ts';
import { requestsByRoute, useRequestMarks, type RequestMark } from '../../session/trace/verdicts.ts';
import { Icon } from '../ui/Icon.tsx';
import { InputShell } from '../ui/input/InputShell.tsx';
import { RequestsFoot } from './RequestsFoot.tsx';
import { draftTitle } from './composer/draft-parts.ts';
import { handledRoutes, type HandledRoute } from './handled-routes.ts';
import * as styles from './Trace.module.css';

/** Rows that are drawn at once; the others follow without holding the page. */
const firstRows = 30;

const noMarks: readonly RequestMark[] = [];

/** Who handles what: each route, a request that reaches it, and what keeps requests from it. */
export function AllRoutes({ onGone }: { onGone?: (() => void) | undefined }) {
  const design = useDeferredValue(useThrottled((state) => state.design));
  const [filter, setFilter] = useState('');
  const rows = useMemo(() => handledRoutes(design), [design]);
  const marks = useRequestMarks();
  const byRoute = useMemo(() => requestsByRoute(marks), [marks]);
  const words = filter.trim().toLowerCase();
  const shown = useMemo(() => (words === '' ? rows : rows.filter(({ text }) => text.includes(words))), [rows, words]);
  const drawn = useDeferredValue(shown, shown.slice(0, firstRows));
  const unreachable = rows.filter(({ shadow }) => shadow !== undefined).length;
  return (
    <section className={styles.routes} aria-labelledby="who-handles-what">
      <header className={styles.routesHead}>
        <h3 id="who-handles-what">Who handles what</h3>
        <span className={styles.dim}>
          {formatCount(rows.length, 'route')}
          {unreachable > 0 && `, ${unreachable} unreachable`}
        </span>
        <span className="grow" />
        <InputShell size="sm" start={<Icon of={ListFilter} />}>
          <input
            type="search"
            aria-label="Filter by route or path"
            placeholder="Filter by route or path"
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
        </InputShell>
      </header>
      <div className={styles.tableArea}>
        <table className={styles.table} aria-label="Routes and the requests that reach them">
          <thead>
            <tr>
              <th scope="col">Route key</th>
              <th scope="col">Authorizer</th>
              <th scope="col">Integration</th>
              <th scope="col">Example request</th>
              <th scope="col">Saved</th>
            </tr>
          </thead>
          <tbody>
            {drawn.map((row) => (
              <RouteRow key={row.key} row={row} marks={byRoute.get(row.key) ?? noMarks} onGone={onGone} />
            ))}
          </tbody>
        </table>
        {shown.length === 0 && <p className={styles.nothing}>No routes.</p>}
      </div>
      <RequestsFoot marks={marks} />
    </section>
  );
}

interface RouteRowProps {
  row: HandledRoute;
  marks: readonly RequestMark[];
  onGone?: (() => void) | undefined;
}

const RouteRow = memo(function RouteRow({ row, marks, onGone }: RouteRowProps) {
  const failed = marks.filter(({ kind }) => kind !== 'passed').length;
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className={`mono ${styles.link}`}
          onClick={() => {
            select(row.key);
            onGone?.();
          }}
        >
          {row.routeKey}
        </button>
      </th>
      <td>{row.authorizer}</td>
      <td>{row.integration}</td>
      <td>
        {row.shadow === undefined ? (
          row.request && (
            <button
              type="button"
              className={`mono ${styles.link}`}
              aria-label={`Trace ${draftTitle(row.request)}`}
              onClick={() => row.request && startTrace(row.request, { api: row.api, stage: undefined })}
            >
              {draftTitle(row.request)}
            </button>
          )
        ) : (
          <span className={styles.verdict}>
            <Icon of={TriangleAlert} className="sev-warning" />
            {row.shadow}
          </span>
        )}
      </td>
      <td>
        {marks.length > 0 && (
          <span className={styles.verdict}>
            <Icon of={failed > 0 ? CircleX : CircleCheck} className={failed > 0 ? 'sev-error' : 'sev-ok'} />
            {failed > 0 ? `${failed} failed` : marks.length}
          </span>
        )}
      </td>
    </tr>
  );
});
