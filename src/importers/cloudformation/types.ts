import { resourceTypes, type ResourceTypeId } from '../../model/resources/index.ts';
import { lettersOf } from '../convert/raw-value.ts';

/** CloudFormation types by their letters, and what they are here. */
const types: ReadonlyMap<string, ResourceTypeId> = new Map(
  resourceTypes.flatMap(({ id, terraformType, composed }): [string, ResourceTypeId][] => {
    const [, service, name] = /^awscc_([a-z0-9]+)_(.+)$/.exec(terraformType) ?? [];
    return composed || service === undefined || name === undefined ? [] : [[lettersOf(`aws::${service}::${name}`), id]];
  }),
);

/** What a type of CloudFormation, `AWS::ApiGatewayV2::Api`, is here; undefined for those that are not designed. */
export const typeOfTemplate = (type: string): ResourceTypeId | undefined => types.get(lettersOf(type));
