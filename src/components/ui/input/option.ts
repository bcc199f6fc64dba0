/** One thing to choose from a list. */
export interface Option<Id extends string = string> {
  id: Id;
  label: string;
  /** Explains the choice, or its raw name, in small type. */
  detail?: string | undefined;
  /** What is printed for it, in smaller type. */
  raw?: string | undefined;
  /** The name of its icon. */
  icon?: string | undefined;
  isDisabled?: boolean | undefined;
}
