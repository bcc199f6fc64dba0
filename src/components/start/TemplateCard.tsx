import { useId } from 'react';
import type { Template } from '../../session/templates.ts';
import { TemplateThumb } from './TemplateThumb.tsx';
import { useTemplateLines } from './use-templates.ts';
import * as styles from './TemplateCard.module.css';

export interface TemplateCardProps {
  template: Template;
  onOpen: () => void;
  /** Somebody is about to open it. */
  onApproach: () => void;
}

export const protocolName = { HTTP: 'HTTP', WEBSOCKET: 'WebSocket' } as const;

/** One press opens the template as a new design. */
export function TemplateCard({ template, onOpen, onApproach }: TemplateCardProps) {
  const lines = useTemplateLines(template.file);
  const id = useId();
  return (
    <button
      type="button"
      className={styles.card}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}summary ${id}meta`}
      onClick={onOpen}
      onPointerEnter={onApproach}
      onFocus={onApproach}
    >
      <TemplateThumb template={template} />
      <span className={styles.body}>
        <b id={`${id}title`}>{template.title}</b>
        <span className={styles.summary} id={`${id}summary`}>
          {template.summary}
        </span>
        <span className={styles.meta} id={`${id}meta`}>
          <span>{protocolName[template.protocol]}</span>
          {lines !== undefined && (
            <>
              <span aria-hidden>·</span>
              <span className="num">{lines} lines</span>
            </>
          )}
        </span>
      </span>
    </button>
  );
}
