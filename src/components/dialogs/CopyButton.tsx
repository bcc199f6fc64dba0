import { useState } from 'react';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import { copyText } from '../../session/page/clipboard.ts';
import { Button, type ButtonVariant } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { useDone } from './export/use-done.ts';
import * as styles from './CopyButton.module.css';

export interface CopyButtonProps {
  /** What the button says before. */
  label: string;
  /** The text, or how it is made. */
  text: string | (() => Promise<string>);
  variant?: ButtonVariant | undefined;
  isDisabled?: boolean;
  /** Where the reason goes when the browser refuses. */
  onRefused: (message: string | undefined) => void;
  onCopied?: (() => void) | undefined;
  takesFocus?: boolean | undefined;
}

const focusOnMount = (button: HTMLButtonElement | null) => button?.focus();

/** Copies a text and says so for a moment. */
export function CopyButton(props: CopyButtonProps) {
  const { label, text, variant, isDisabled = false, onRefused, onCopied, takesFocus } = props;
  const [isDone, done] = useDone();
  const [isBusy, setBusy] = useState(false);
  const copy = async () => {
    if (isBusy) return;
    setBusy(true);
    const result = await copyText(typeof text === 'string' ? text : await text());
    setBusy(false);
    onRefused(result.ok ? undefined : result.message);
    if (!result.ok) return;
    done();
    onCopied?.();
  };
  return (
    <>
      <Button
        variant={variant}
        isDisabled={isDisabled}
        data-copy=""
        icon={<Icon of={isDone ? Check : Copy} />}
        onPress={() => void copy()}
        {...(takesFocus && { ref: focusOnMount })}
      >
        {/* Both words, so that the button keeps its width. */}
        <span className={styles.words}>
          <span aria-hidden={isDone} data-shown={!isDone}>
            {label}
          </span>
          <span aria-hidden={!isDone} data-shown={isDone}>
            Copied
          </span>
        </span>
      </Button>
      <LiveRegion isLocal message={isDone ? 'Copied' : ''} />
    </>
  );
}
