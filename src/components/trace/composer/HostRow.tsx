import { indexOf, type Design, type DesignObject } from '../../../model/design/design.ts';
import { changeDraft, setTrace, useTrace } from '../../../session/trace/trace-state.ts';
import { isMap, pairsOf } from '../../../model/schema/value.ts';
import { textOf } from '../../../model/schema/literals.ts';
import { exampleCertificate } from '../../../trace/request/examples.ts';
import { Checkbox } from '../../ui/input/Checkbox.tsx';
import { Select } from '../../ui/input/Select.tsx';
import { ComposerRow } from './ComposerRow.tsx';
import { draftText } from './draft-parts.ts';

const hasMutualTls = ({ attributes }: DesignObject): boolean => {
  const settings = attributes['mutual_tls_authentication'];
  return (
    settings !== undefined &&
    isMap(settings) &&
    pairsOf(settings).some(([name, value]) => name === 'truststore_uri' && value !== '')
  );
};

/** Through which host a request comes, and whether it brings a certificate; nothing to choose without custom domains. */
export function HostRow({ design }: { design: Design }) {
  const draft = useTrace((state) => state.draft);
  const host = draftText(draft, 'host');
  const domains = indexOf(design).byType.get('domain_name') ?? [];
  const names = domains.flatMap(({ attributes }) => textOf(attributes, 'domain_name') ?? []);
  const hasCertificate = draft['clientCert'] !== undefined;
  if (names.length === 0 && host === '') return null;
  return (
    <ComposerRow label="Host">
      <Select
        label="Host"
        isMono
        options={['', ...names].map((id) => ({ id, label: id === '' ? 'Default endpoint' : id }))}
        value={host}
        unknown={host}
        onChange={(next) => {
          // A domain leads to its stage by itself.
          if (next !== '') setTrace({ stage: undefined });
          changeDraft({ host: next === '' ? undefined : next });
        }}
      />
      {(hasCertificate || domains.some(hasMutualTls)) && (
        <Checkbox
          isSelected={hasCertificate}
          onChange={(isSent) => changeDraft({ clientCert: isSent ? exampleCertificate : undefined })}
        >
          Client certificate
        </Checkbox>
      )}
    </ComposerRow>
  );
}
