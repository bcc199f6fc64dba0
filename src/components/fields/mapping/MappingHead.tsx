import type { MappingSpelling } from './mapping-key.ts';

/** Heads of the columns; each control names itself for screen readers. */
export function MappingHead({ spelling }: { spelling: MappingSpelling }) {
  return (
    <div className={`maprow maprow--head maprow--${spelling}`} aria-hidden>
      {spelling !== 'websocket' && <span>Action</span>}
      <span>Part</span>
      <span>Name</span>
      <span />
      <span>Value</span>
      <span />
    </div>
  );
}
