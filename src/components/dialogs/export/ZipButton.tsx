import { useMutation } from '@tanstack/react-query';
import Check from 'lucide-react/icons/check';
import Download from 'lucide-react/icons/download';
import { fileName } from '../../../codegen/file-name.ts';
import type { GeneratedFile } from '../../../codegen/files.ts';
import type { Design } from '../../../model/design/design.ts';
import { download } from '../../../session/page/download.ts';
import { recordExport } from '../../../session/document/store.ts';
import { Button, type ButtonVariant } from '../../ui/Button.tsx';
import { Icon } from '../../ui/Icon.tsx';
import { LiveRegion } from '../../ui/LiveRegion.tsx';
import { pathsOf } from './file-notes.ts';
import { useDone } from './use-done.ts';
import { queries } from '../../queries.ts';

export interface ZipButtonProps {
  design: Design;
  /** What goes into the zip, made when it is asked for. */
  files: () => readonly GeneratedFile[];
  variant?: ButtonVariant | undefined;
  size?: 'sm' | undefined;
  isDisabled?: boolean | undefined;
  /** Where the reason goes when there is no zip. */
  onProblem: (message: string | undefined) => void;
}

/** Downloads files as one zip, named after the design, and says so for a moment. */
export function ZipButton({ design, files, variant, size, isDisabled = false, onProblem }: ZipButtonProps) {
  const [isDone, done] = useDone();
  const zip = useMutation(
    {
      networkMode: 'always',
      mutationFn: async () => {
        const { zipOf } = await import('../../../session/page/zip.ts');
        const bytes = zipOf(files());
        download(`${fileName(design)}.zip`, new Blob([bytes], { type: 'application/zip' }));
      },
      onSuccess: () => {
        onProblem(undefined);
        done();
        recordExport(pathsOf(files()));
      },
      onError: (error) => onProblem(`The zip file could not be created: ${error.message}`),
    },
    queries,
  );
  return (
    <>
      <Button
        variant={variant}
        size={size}
        icon={<Icon of={isDone ? Check : Download} />}
        isDisabled={isDisabled}
        onPress={() => zip.mutate()}
      >
        Download zip
      </Button>
      <LiveRegion message={isDone ? 'Downloaded' : ''} />
    </>
  );
}
