/** What is loaded with the first template or selection expression in view: the engine of traces, and what shows it. */
export { ExampleMenu } from './ExampleMenu.tsx';
export { TemplatePane } from './TemplatePane.tsx';
export { SampleBench } from './SampleBench.tsx';
export { SelectedValue } from './SelectedValue.tsx';
