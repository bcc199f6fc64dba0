/** The form that is on the page, for what is drawn beside it. */
export const inspectorElement: { current: HTMLElement | null } = { current: null };
