import Download from 'lucide-react/icons/download';
import { formatNumber } from '../../model/text/format-number.ts';
import { download } from '../../session/page/download.ts';
import { say, session } from '../../session/document/store.ts';
import type { RequestMark } from '../../session/trace/verdicts.ts';
import { Button } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { Menu } from '../ui/overlay/Menu.tsx';
import * as styles from './Trace.module.css';

const loadFiles = () => import('../../codegen/requests/request-files.ts');

const files = [
  { id: 'tftest', label: 'Terraform tests', detail: 'tests/requests.tftest.hcl' },
  { id: 'http', label: 'HTTP file', detail: 'For editors' },
  { id: 'curl', label: 'curl commands', detail: 'For a shell' },
] as const;

async function save(id: (typeof files)[number]['id']): Promise<void> {
  const { requestFiles } = await loadFiles();
  const { name, text } = requestFiles[id];
  const content = text(session.getState().history.present);
  if (content === undefined) say('None of the saved requests can be written in this form.');
  else download(name, new TextEncoder().encode(content));
}

/** How many of the saved requests are as expected, and the files for other tools. */
export function RequestsFoot({ marks }: { marks: readonly RequestMark[] }) {
  const passed = marks.filter(({ kind }) => kind === 'passed').length;
  const failed = marks.filter(({ kind }) => kind === 'failed' || kind === 'broken').length;
  return (
    <footer className={styles.routesFoot}>
      <span>
        {marks.length === 0
          ? 'No saved requests'
          : `Saved requests: ${formatNumber(passed)} passed${failed > 0 ? `, ${formatNumber(failed)} failed` : ''}`}
      </span>
      <span className="grow" />
      {marks.length > 0 && (
        <Menu
          label="Export requests"
          placement="top end"
          trigger={
            <Button size="sm" icon={<Icon of={Download} />}>
              Export requests
            </Button>
          }
          groups={[
            {
              id: 'files',
              items: files.map(({ id, label, detail }) => ({
                id,
                label,
                detail,
                onAction: () => void save(id).catch(() => say('The files could not be loaded. Reload to try again.')),
              })),
            },
          ]}
        />
      )}
    </footer>
  );
}
