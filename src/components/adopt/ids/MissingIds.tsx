import { useEffect, useId, useRef, useState } from 'react';
import type { Resolutions, MissingId, Proposal } from '../../../importers/proposal/proposal.ts';
import { indexOf } from '../../../model/design/design.ts';
import { formatCount } from '../../../model/text/format-number.ts';
import { isRef } from '../../../model/schema/value.ts';
import { targetDesign, setResolutions, useAdoption } from '../../../session/adopt/state.ts';
import { apiIdDoubt, apiIdIn } from '../../../session/adopt/commands.ts';
import { FixButton } from '../../ui/FixButton.tsx';
import { InputShell } from '../../ui/input/InputShell.tsx';
import { Select } from '../../ui/input/Select.tsx';
import * as styles from './Ids.module.css';

/** What the paste does not say: the id that answers leave out, and which API of the design it is. */
export function MissingIds({ proposal }: { proposal: Proposal }) {
  const answers = useAdoption((state) => state.resolutions);
  const parts = answers.parts ?? {};
  const asked = [
    ...proposal.missingIds,
    // Answered ones stay, so that the answer can be changed.
    ...Object.keys(parts)
      .filter((part) => proposal.missingIds.every((need) => need.part !== part))
      .map((part): MissingId => ({ part, rows: [], candidates: [] })),
  ];
  return (
    <>
      {asked.map((need) => (
        <PartField key={need.part} need={need} answers={answers} />
      ))}
      {proposal.foreignApis.map((id) => (
        <ForeignApi key={id} id={id} answers={answers} />
      ))}
    </>
  );
}

const labels: Readonly<Record<string, string>> = {
  api_id: 'API ID',
  integration_id: 'Integration ID',
  route_id: 'Route ID',
  domain_name: 'Domain name',
};

/** Waits until a person has stopped typing. */
const pause = 350;

function PartField({ need, answers }: { need: MissingId; answers: Resolutions }) {
  const { part, rows, candidates } = need;
  const given = answers.parts?.[part];
  const target = useAdoption((state) => state.target);
  const id = useId();
  const [typed, setTyped] = useState(typeof given === 'string' ? given : '');
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const objects = indexOf(targetDesign(target)).byKey;
  const answer = (value: string | { readonly ref: string } | undefined) => {
    const { [part]: _, ...others } = answers.parts ?? {};
    setResolutions({ ...answers, parts: value === undefined || value === '' ? others : { ...others, [part]: value } });
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  const isApi = part === 'api_id';
  const doubt = isApi ? apiIdDoubt(apiIdIn(typed)) : undefined;
  const name = labels[part] ?? part;
  return (
    <div className={styles.need}>
      <label htmlFor={id} className={styles.label}>
        {name}
      </label>
      <InputShell size="sm" state={doubt === undefined ? undefined : 'warn'} className={styles.input}>
        <input
          id={id}
          ref={rows.length > 0 ? focusOnMount : undefined}
          className="mono"
          value={isRef(given) ? '' : typed}
          placeholder={isApi ? 'a1b2c3d4e5' : ''}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          aria-describedby={`${id}-why`}
          onChange={(event) => {
            const { value } = event.target;
            setTyped(value);
            clearTimeout(timer.current);
            timer.current = setTimeout(() => answer(isApi ? apiIdIn(value) : value.trim()), pause);
          }}
        />
      </InputShell>
      {candidates
        .flatMap((key) => objects.get(key) ?? [])
        .map((object) => (
          <FixButton key={object.key} onPress={() => answer({ ref: object.key })}>
            {object.name}
          </FixButton>
        ))}
      <p id={`${id}-why`} className={styles.why}>
        {isRef(given)
          ? `Assigned to ${objects.get(given.ref)?.name ?? given.ref}.`
          : (doubt ??
            (rows.length > 0
              ? `The output doesn't show which ${isApi ? 'API' : name.replace(/ ID$/, '').toLowerCase()} ${formatCount(rows.length, 'resource belongs', 'resources belong')} to. Enter it to generate import blocks.`
              : 'All resources are assigned.'))}
      </p>
    </div>
  );
}

const focusOnMount = (input: HTMLInputElement | null) => input?.focus();

const none = '';

function ForeignApi({ id, answers }: { id: string; answers: Resolutions }) {
  const target = useAdoption((state) => state.target);
  const labelId = useId();
  const apis = indexOf(targetDesign(target)).byType.get('api') ?? [];
  if (apis.length === 0) return null;
  const chosen = answers.apis?.[id];
  return (
    <div className={styles.need}>
      <span id={labelId} className={styles.label}>
        API <span className="mono">{id}</span>
      </span>
      <div className={styles.select}>
        <Select
          size="sm"
          labelId={labelId}
          value={chosen ?? none}
          options={[
            { id: none, label: 'Not in this design' },
            ...apis.map(({ key, name }) => ({ id: key, label: name })),
          ]}
          onChange={(key) => setResolutions({ ...answers, apis: { ...answers.apis, [id]: key === none ? null : key } })}
        />
      </div>
      <p className={styles.why}>Not in the pasted output. Attach it to an API in this design, or keep its ID.</p>
    </div>
  );
}
