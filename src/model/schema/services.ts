/**
 * The AWS actions an HTTP API can call without a function: `integration_subtype` values, their parameters (plain,
 * case-sensitive names) and the IAM action that the role has to allow.
 * Source: sources.httpServiceReference; the "1.0" of its titles is no part of the value.
 */
export interface ServiceAction {
  readonly subtype: string;
  readonly service: string;
  readonly label: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly iamAction: string;
  /** What required parameters usually hold. */
  readonly examples: { readonly [parameter: string]: string };
}

export const serviceActions = [
  {
    subtype: 'EventBridge-PutEvents',
    service: 'EventBridge',
    label: 'Put an event on an event bus',
    required: ['Detail', 'DetailType', 'Source'],
    optional: ['Time', 'EventBusName', 'Resources', 'Region', 'TraceHeader'],
    iamAction: 'events:PutEvents',
    examples: { Detail: '$request.body', DetailType: 'order.created', Source: 'shop.orders', EventBusName: 'orders' },
  },
  {
    subtype: 'SQS-SendMessage',
    service: 'SQS',
    label: 'Send a message to a queue',
    required: ['QueueUrl', 'MessageBody'],
    optional: [
      'DelaySeconds',
      'MessageAttributes',
      'MessageDeduplicationId',
      'MessageGroupId',
      'MessageSystemAttributes',
      'Region',
    ],
    iamAction: 'sqs:SendMessage',
    examples: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders', MessageBody: '$request.body' },
  },
  {
    subtype: 'SQS-ReceiveMessage',
    service: 'SQS',
    label: 'Receive messages from a queue',
    required: ['QueueUrl'],
    optional: [
      'AttributeNames',
      'MaxNumberOfMessages',
      'MessageAttributeNames',
      'ReceiveRequestAttemptId',
      'VisibilityTimeout',
      'WaitTimeSeconds',
      'Region',
    ],
    iamAction: 'sqs:ReceiveMessage',
    examples: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' },
  },
  {
    subtype: 'SQS-DeleteMessage',
    service: 'SQS',
    label: 'Delete a message from a queue',
    required: ['ReceiptHandle', 'QueueUrl'],
    optional: ['Region'],
    iamAction: 'sqs:DeleteMessage',
    examples: {
      QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders',
      ReceiptHandle: '$request.body.receiptHandle',
    },
  },
  {
    subtype: 'SQS-PurgeQueue',
    service: 'SQS',
    label: 'Purge a queue',
    required: ['QueueUrl'],
    optional: ['Region'],
    iamAction: 'sqs:PurgeQueue',
    examples: { QueueUrl: 'https://sqs.eu-west-1.amazonaws.com/123456789012/orders' },
  },
  {
    subtype: 'AppConfig-GetConfiguration',
    service: 'AppConfig',
    label: 'Read a configuration',
    required: ['Application', 'Environment', 'Configuration', 'ClientId'],
    optional: ['ClientConfigurationVersion', 'Region'],
    iamAction: 'appconfig:GetConfiguration',
    examples: { Application: 'shop', Environment: 'prod', Configuration: 'flags', ClientId: '$context.requestId' },
  },
  {
    subtype: 'Kinesis-PutRecord',
    service: 'Kinesis',
    label: 'Put a record on a stream',
    required: ['StreamName', 'Data', 'PartitionKey'],
    optional: ['SequenceNumberForOrdering', 'ExplicitHashKey', 'Region'],
    iamAction: 'kinesis:PutRecord',
    examples: { StreamName: 'clicks', Data: '$request.body', PartitionKey: '$context.requestId' },
  },
  {
    subtype: 'StepFunctions-StartExecution',
    service: 'Step Functions',
    label: 'Start a state machine',
    required: ['StateMachineArn'],
    optional: ['Name', 'Input', 'Region'],
    iamAction: 'states:StartExecution',
    examples: {
      StateMachineArn: 'arn:aws:states:eu-west-1:123456789012:stateMachine:fulfilment',
      Input: '$request.body',
    },
  },
  {
    subtype: 'StepFunctions-StartSyncExecution',
    service: 'Step Functions',
    label: 'Run an express state machine synchronously',
    required: ['StateMachineArn'],
    optional: ['Name', 'Input', 'Region', 'TraceHeader'],
    iamAction: 'states:StartSyncExecution',
    examples: {
      StateMachineArn: 'arn:aws:states:eu-west-1:123456789012:stateMachine:quote',
      Input: '$request.body',
    },
  },
  {
    subtype: 'StepFunctions-StopExecution',
    service: 'Step Functions',
    label: 'Stop an execution',
    required: ['ExecutionArn'],
    optional: ['Cause', 'Error', 'Region'],
    iamAction: 'states:StopExecution',
    examples: { ExecutionArn: '$request.body.executionArn' },
  },
] as const satisfies readonly ServiceAction[];

export const serviceAction = (subtype: unknown): ServiceAction | undefined =>
  serviceActions.find((action) => action.subtype === subtype);
