import { useRef } from 'react';
import FolderOpen from 'lucide-react/icons/folder-open';
import { Button, type ButtonProps } from '../Button.tsx';
import { Icon, type IconShape } from '../Icon.tsx';

interface FilePickerProps {
  label?: string;
  icon?: IconShape;
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  onFiles: (files: readonly File[]) => void;
}

/** A button that asks for files. */
export function FilePicker(props: FilePickerProps) {
  const { label = 'Choose files', icon = FolderOpen, variant, size, onFiles } = props;
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant={variant} size={size} icon={<Icon of={icon} />} onPress={() => picker.current?.click()}>
        {label}
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
