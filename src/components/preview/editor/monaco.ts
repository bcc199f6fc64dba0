/** The door to the editor: everything of it is behind this one import, which the output makes when it is shown. */
export { CodeEditor } from './CodeEditor.tsx';
