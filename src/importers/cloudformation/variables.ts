/** Variables that stand for what a template leaves open: parameters, other resources, what CloudFormation works out. */
import { labelFrom, NamePool } from '../../model/design/naming/names.ts';
import type { ImportedVariable } from '../parsed-source.ts';

/** The variables of one template, in the order in which its parts ask for them. */
export class TemplateVariables {
  readonly #byPlace = new Map<string, ImportedVariable>();
  readonly #names = new NamePool([]);

  get all(): readonly ImportedVariable[] {
    return [...this.#byPlace.values()];
  }

  /**
   * Declares the variable of a parameter, or of another place; references name the parameter.
   * @param place what it stands for: the same place has one variable, that of the first who asks
   */
  declare(place: string, name: string, variable: Omit<ImportedVariable, 'name'>): { readonly var: string } {
    const known = this.#byPlace.get(place);
    if (known) return { var: known.name };
    const own = this.#names.take(labelFrom(name) || 'value');
    this.#byPlace.set(place, { name: own, ...variable });
    return { var: own };
  }
}
