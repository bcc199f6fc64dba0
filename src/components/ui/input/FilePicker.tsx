import { useRef } from 'react';
import FolderOpen from 'lucide-react/icons/folder-open';
import { Button, type ButtonProps } from '../Button.tsx';
import { Icon } from '../Icon.tsx';

interface FilePickerProps {
  size?: ButtonProps['size'];
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. */
export function FilePicker({ size, onFiles }: FilePickerProps) {
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button size={size} icon={<Icon of={FolderOpen} />} onPress={() => picker.current?.click()}>
        Choose files
      </Button>
      <input
        ref={picker}
        type="file"
        hidden
        multiple
        aria-label="Files"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file can be chosen again after it was mended.
          event.target.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}
