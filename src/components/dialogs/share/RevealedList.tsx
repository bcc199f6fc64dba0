import Box from 'lucide-react/icons/box';
import Fingerprint from 'lucide-react/icons/fingerprint-pattern';
import Globe from 'lucide-react/icons/globe';
import { accountVariables } from '../../../model/document/account-ids.ts';
import { replaceAllAccountIds, requestAccountIds } from '../../../model/document/account-ids-in-requests.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import type { Design } from '../../../model/design/design.ts';
import { revealed } from '../../../model/document/revealed.ts';
import { useHistoryLabels } from '../../../session/hooks.ts';
import { edit, undo, useSession } from '../../../session/document/store.ts';
import { FixButton } from '../../ui/FixButton.tsx';
import { Icon, type IconShape } from '../../ui/Icon.tsx';
import * as styles from './Share.module.css';

const replacing = 'Replace account IDs with variables';
const mostNamed = 2;

/** An account id is known by its ends; the middle is nobody's business on a shared screen. */
const shortened = (id: string) => `${id.slice(0, 4)}…${id.slice(-4)}`;

function named(names: readonly string[]): string {
  const more = names.length - mostNamed;
  return [...names.slice(0, mostNamed), ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function Row({ icon, words, names = [] }: { icon: IconShape; words: string; names?: readonly string[] }) {
  return (
    <li className={styles.givesRow}>
      <Icon of={icon} />
      <span className="grow clip">
        {words} {names.length > 0 && <span className="mono dim">{named(names)}</span>}
      </span>
    </li>
  );
}

/** Account ids, ARNs and host names that go along with the link, and the way to leave account ids out. */
export function RevealedList({ design }: { design: Design }) {
  const canEdit = useSession((state) => state.mode.kind === 'edit');
  const isReplaced = useHistoryLabels().undo === replacing;
  const { accountIds, arns, hosts } = revealed(design);
  const variables = [...accountVariables(design).values()];
  const inRequests = requestAccountIds(design).length > 0;
  const canReplace = variables.length > 0 || inRequests;
  const isEmpty = accountIds.length + arns.length + hosts.length === 0;
  return (
    <section className={styles.gives} aria-labelledby="gives-title">
      <h3 id="gives-title">Information in this link</h3>
      <ul>
        {isEmpty && <li className={`${styles.givesRow} muted`}>No account IDs, ARNs or hostnames</li>}
        {accountIds.length > 0 && (
          <Row
            icon={Fingerprint}
            words={formatCount(accountIds.length, 'account ID')}
            names={accountIds.map(shortened)}
          />
        )}
        {arns.length > 0 && <Row icon={Box} words={formatCount(arns.length, 'ARN')} />}
        {hosts.length > 0 && <Row icon={Globe} words={formatCount(hosts.length, 'hostname')} names={hosts} />}
        {canEdit && canReplace && (
          <li className={`${styles.givesRow} ${styles.givesRowAct}`}>
            <span className="grow">{replacing}</span>
            <span className="attr">
              {named([...variables.map((name) => `var.${name}`), ...(inRequests ? ['saved requests'] : [])])}
            </span>
            <FixButton aria-label={replacing} onPress={() => edit(replaceAllAccountIds, replacing)}>
              Replace
            </FixButton>
          </li>
        )}
        {canEdit && !canReplace && isReplaced && (
          <li className={`${styles.givesRow} ${styles.givesRowAct}`}>
            <span className="grow">Account IDs replaced with variables</span>
            <FixButton onPress={undo}>Undo</FixButton>
          </li>
        )}
        {!canReplace && accountIds.length > 0 && (
          <li className={`${styles.givesRow} ${styles.givesRowAct} muted`}>
            These can't be variables: they appear in export settings, import IDs or text.
          </li>
        )}
      </ul>
    </section>
  );
}
