/** A label as it stands within a sentence: "Log group" becomes "log group"; names and abbreviations stay. */
export const lowerFirst = (label: string): string =>
  /^(?:Lambda\b|[A-Z]{2})/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
