/** Mapping templates for services that WebSocket APIs call without a function, each with a message to try it. */
import { sources } from '../../model/schema/sources.ts';

export interface TemplateExample {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  /** Attributes of the integration, REGION, ACCOUNT and names in capitals to be replaced. */
  readonly integration: {
    readonly integration_type: 'AWS';
    readonly integration_method: 'POST';
    readonly integration_uri: string;
    readonly passthrough_behavior: 'NEVER';
    readonly template_selection_expression: '\\$default';
    readonly request_parameters?: Readonly<Record<string, string>>;
  };
  /** What the role of the integration has to allow. */
  readonly action: string;
  /** Its key is `$default`. */
  readonly template: string;
  readonly message: string;
  readonly source: string;
}

const jsonBody = (version: '1.0' | '1.1', target: string) => ({
  'integration.request.header.Content-Type': `'application/x-amz-json-${version}'`,
  'integration.request.header.X-Amz-Target': `'${target}'`,
});

const form = { 'integration.request.header.Content-Type': "'application/x-www-form-urlencoded'" };

const settings = (uri: string, parameters: Readonly<Record<string, string>>): TemplateExample['integration'] => ({
  integration_type: 'AWS',
  integration_method: 'POST',
  integration_uri: `arn:aws:apigateway:REGION:${uri}`,
  passthrough_behavior: 'NEVER',
  template_selection_expression: '\\$default',
  request_parameters: parameters,
});

const chatMessage = '{"action":"send","room":"lobby","text":"It\'s \\"quoted\\"","tags":["a","b"],"count":2}';

/** JSON text of the whole message within a JSON text: quotes escaped, the single quote not. */
const escapedMessage = `$util.escapeJavaScript($input.json('$')).replaceAll("\\\\'","'")`;

export const templateExamples: readonly TemplateExample[] = [
  {
    id: 'sqs-send',
    name: 'SQS: send to a queue',
    summary: 'Sends the message to a queue with the connection ID as an attribute.',
    integration: settings('sqs:path/ACCOUNT/QUEUE', form),
    action: 'sqs:SendMessage',
    template: [
      'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
      '&MessageAttribute.1.Name=connectionId',
      '&MessageAttribute.1.Value.DataType=String',
      '&MessageAttribute.1.Value.StringValue=$util.urlEncode($context.connectionId)',
    ].join('##\n'),
    message: chatMessage,
    source: sources.webSocketIntegrations,
  },
  {
    id: 'sqs-fifo',
    name: 'SQS: send to a FIFO queue, in order per connection',
    summary: 'Uses the connection ID as the message group ID and the message ID for deduplication.',
    integration: settings('sqs:path/ACCOUNT/QUEUE.fifo', form),
    action: 'sqs:SendMessage',
    template: [
      'Action=SendMessage&MessageBody=$util.urlEncode($input.body)',
      '&MessageGroupId=$util.urlEncode($context.connectionId)',
      '&MessageDeduplicationId=$util.urlEncode($context.messageId)',
    ].join('##\n'),
    message: chatMessage,
    source: sources.sqsFifo,
  },
  {
    id: 'dynamodb-connect',
    name: 'DynamoDB: store a connection',
    summary: 'For $connect: writes the connection ID and the connection time to a table.',
    integration: settings('dynamodb:action/PutItem', jsonBody('1.0', 'DynamoDB_20120810.PutItem')),
    action: 'dynamodb:PutItem',
    template: `{
  "TableName": "TABLE",
  "Item": {
    "connectionId": { "S": "$context.connectionId" },
    "connectedAt": { "N": "$context.connectedAt" },
    "sourceIp": { "S": "$context.identity.sourceIp" }
  }
}`,
    message: '',
    source: sources.webSocketIntegrations,
  },
  {
    id: 'dynamodb-disconnect',
    name: 'DynamoDB: delete a connection',
    summary: 'For $disconnect: deletes the item of the connection.',
    integration: settings('dynamodb:action/DeleteItem', jsonBody('1.0', 'DynamoDB_20120810.DeleteItem')),
    action: 'dynamodb:DeleteItem',
    template: '{ "TableName": "TABLE", "Key": { "connectionId": { "S": "$context.connectionId" } } }',
    message: '',
    source: sources.webSocketIntegrations,
  },
  {
    id: 'dynamodb-put',
    name: 'DynamoDB: store a message',
    summary: "Writes message fields to a table; a list that isn't empty becomes a string set.",
    integration: settings('dynamodb:action/PutItem', jsonBody('1.0', 'DynamoDB_20120810.PutItem')),
    action: 'dynamodb:PutItem',
    template: `#set($message = $input.path('$'))
#set($tags = $input.path('$.tags'))
{
  "TableName": "TABLE",
  "Item": {
    "room": { "S": $input.json('$.room') },
    "messageId": { "S": "$context.messageId" },
    "text": { "S": $input.json('$.text') }#if($tags != "" && $tags.size() > 0),
    "tags": { "SS": [#foreach($tag in $tags)"$util.escapeJavaScript($tag).replaceAll("\\\\'","'")"#if($foreach.hasNext), #end#end] }#end#if($message.count != ""),
    "count": { "N": "$message.count" }#end

  }
}`,
    message: chatMessage,
    source: sources.webSocketIntegrations,
  },
  {
    id: 'dynamodb-query',
    name: 'DynamoDB: query the messages of a room',
    summary: 'Queries the latest 20 messages. To return them, the route needs a route response.',
    integration: settings('dynamodb:action/Query', jsonBody('1.0', 'DynamoDB_20120810.Query')),
    action: 'dynamodb:Query',
    template: `{
  "TableName": "TABLE",
  "KeyConditionExpression": "room = :room",
  "ExpressionAttributeValues": { ":room": { "S": $input.json('$.room') } },
  "ScanIndexForward": false,
  "Limit": 20
}`,
    message: chatMessage,
    source: sources.webSocketIntegrations,
  },
  {
    id: 'states-start',
    name: 'Step Functions: start an execution',
    summary: 'Starts a state machine with the message and the connection ID as input.',
    integration: settings('states:action/StartExecution', jsonBody('1.0', 'AWSStepFunctions.StartExecution')),
    action: 'states:StartExecution',
    template: `{
  "stateMachineArn": "arn:aws:states:REGION:ACCOUNT:stateMachine:NAME",
  "input": "{\\"connectionId\\":\\"$context.connectionId\\",\\"message\\":${escapedMessage}}"
}`,
    message: chatMessage,
    source: sources.expressWorkflows,
  },
  {
    id: 'events-put',
    name: 'EventBridge: put an event',
    summary: 'Puts the message on an event bus with the route key as the detail type.',
    integration: settings('events:action/PutEvents', jsonBody('1.1', 'AWSEvents.PutEvents')),
    action: 'events:PutEvents',
    template: `{
  "Entries": [
    {
      "Source": "$context.apiId",
      "DetailType": "$context.routeKey",
      "EventBusName": "default",
      "Detail": "${escapedMessage}"
    }
  ]
}`,
    message: chatMessage,
    source: sources.webSocketIntegrations,
  },
  {
    id: 'kinesis-put',
    name: 'Kinesis: put a record',
    summary: 'Puts the message as a base64-encoded record. The connection ID is the partition key.',
    integration: settings('kinesis:action/PutRecord', jsonBody('1.1', 'Kinesis_20131202.PutRecord')),
    action: 'kinesis:PutRecord',
    template: `{
  "StreamName": "STREAM",
  "Data": "$util.base64Encode($input.body)",
  "PartitionKey": "$context.connectionId"
}`,
    message: chatMessage,
    source: sources.webSocketIntegrations,
  },
  {
    id: 'connections-post',
    name: 'Connection management: send to another connection',
    summary: 'Posts the message text to the connection ID in the "to" field of the message.',
    integration: settings('API-ID.execute-api:path/STAGE/@connections/{connectionId}', {
      'integration.request.path.connectionId': 'route.request.body.to',
    }),
    action: 'execute-api:ManageConnections',
    template: `{"from":"$context.connectionId","text":$input.json('$.text')}`,
    message: '{"action":"direct","to":"L0SM9cOFvHcCIhw=","text":"hello"}',
    source: sources.webSocketIntegrations,
  },
];
