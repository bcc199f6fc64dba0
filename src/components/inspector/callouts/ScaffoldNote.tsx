import FileCode from 'lucide-react/icons/file-code';
import { indexOf } from '../../../model/design/design.ts';
import type { Key } from '../../../model/schema/value.ts';
import { useSession } from '../../../session/document/store.ts';
import { Callout } from '../../ui/Callout.tsx';
import * as styles from '../Inspector.module.css';

/** What comes with an example function. */
export function ScaffoldNote({ objectKey }: { objectKey: Key }) {
  const name = useSession(({ history }) => indexOf(history.present).byKey.get(objectKey)?.name ?? '');
  return (
    <Callout icon={FileCode} className={styles.note}>
      <b>Sample backend.</b> Adds <span className="mono">aws_lambda_function.{name}</span> and its role, so that the API
      has a function to invoke. Replace the code with yours, or reference an existing function and delete this one.
    </Callout>
  );
}
