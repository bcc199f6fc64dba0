/** What to do with the files: loaded beside the workspace, as it is read after something was designed. */
export { FirstPlan } from './FirstPlan.tsx';
export { NextSteps } from './NextSteps.tsx';
