/**
 * Regular expressions for the texts that API Gateway reads. Partitions and regions are loose on purpose: a new one is
 * legal before this table knows it. The examples each pattern was tried on stand in patterns.test.ts.
 */
export const patterns = {
  lambdaFunctionArn:
    /^arn:aws(?:-[a-z]+)*:lambda:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:\d{12}:function:(?:[A-Za-z0-9_-]|\$\{stageVariables\.[A-Za-z0-9_]+\}){1,140}(?::(?:\$LATEST(?:\.PUBLISHED)?|(?:[A-Za-z0-9_-]|\$\{stageVariables\.[A-Za-z0-9_]+\}){1,128}))?$/,
  lambdaInvokeArn:
    /^arn:aws(?:-[a-z]+)*:apigateway:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:lambda:path\/\d{4}-\d{2}-\d{2}\/functions\/(?:arn:aws(?:-[a-z]+)*:lambda:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:\d{12}:function:(?:[A-Za-z0-9_-]|\$\{stageVariables\.[A-Za-z0-9_]+\}){1,140}(?::(?:\$LATEST(?:\.PUBLISHED)?|(?:[A-Za-z0-9_-]|\$\{stageVariables\.[A-Za-z0-9_]+\}){1,128}))?|\$\{stageVariables\.[A-Za-z0-9_]+\})\/invocations$/,
  httpUrl: /^https?:\/\/(?:\$\{stageVariables\.[A-Za-z0-9_]+\}|\{[A-Za-z0-9_.:-]+\}|[^\s{}$]|\$(?!\{))+$/,
  elbListenerArn:
    /^arn:aws(?:-[a-z]+)*:elasticloadbalancing:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:\d{12}:listener\/(?:app|net)\/[A-Za-z0-9-]{1,32}\/[0-9a-f]+\/[0-9a-f]+$/,
  cloudMapServiceArn:
    /^arn:aws(?:-[a-z]+)*:servicediscovery:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:\d{12}:service\/srv-[a-z0-9]+(?:\?[^\s#?]+)?$/,
  webSocketAwsUri:
    /^arn:aws(?:-[a-z]+)*:apigateway:[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}:(?:(?:[a-z0-9-]+\.)?[a-z0-9-]+:(?:action|path)\/\S+|[a-z0-9.-]+:\$\{stageVariables\.[A-Za-z0-9_]+\})$/,
  credentialsArnProvider: /arn:(aws|aws-cn|aws-us-gov):iam::[0-9]*:(role|user|group)\/.*/,
  httpRouteKey:
    /^(?:\$default|(?:ANY|DELETE|GET|HEAD|OPTIONS|PATCH|POST|PUT) \/(?:(?:(?:\{[A-Za-z0-9_.:-]+\}|[A-Za-z0-9_.:-]+)\/)*(?:(?:\{[A-Za-z0-9_.:-]+\}|[A-Za-z0-9_.:-]+)|\{[A-Za-z0-9_.:-]+\+\})\/?)?)$/,
  webSocketRouteKey: /^(?:\$(?:connect|disconnect|default)|[^$][^]*)$/,
  routeTarget: /^integrations\/[A-Za-z0-9_-]+$/,
  stageName: /^(?:\$default|[A-Za-z0-9_-]{1,128})$/,
  stageVariableName: /^[A-Za-z0-9_]{1,64}$/,
  stageVariableValue: /^[A-Za-z0-9\-._~:/?#&=,]{1,512}$/,
  httpRequestParameterKey: /^(?:(?:append|overwrite|remove):(?:header|querystring)\.[^\s]+|overwrite:path)$/,
  httpResponseParameterKey: /^(?:(?:append|overwrite|remove):header\.[^\s]+|overwrite:statuscode)$/,
  httpResponseStatusKey: /^[2-5]\d\d$/,
  httpRequestSource:
    /^\$(?:request\.(?:header\.[^\s{}]+|querystring\.[^\s{}]+|path(?:\.[^\s{}]+)?|body(?:[.[][^{}]*)?)|context\.[A-Za-z0-9_.]+|stageVariables\.[A-Za-z0-9_]+)$/,
  httpResponseSource:
    /^\$(?:response\.(?:header\.[^\s{}]+|body(?:[.[][^{}]*)?)|context\.[A-Za-z0-9_.]+|stageVariables\.[A-Za-z0-9_]+)$/,
  webSocketRequestParameterKey: /^integration\.request\.(?:header|querystring|path)\.[^\s]+$/,
  webSocketRequestParameterValue:
    /^(?:route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)\.[A-Za-z0-9._$-]+|route\.request\.body(?:[.[].*)?|context\.[A-Za-z0-9_.]+|stageVariables\.[A-Za-z0-9_]+|'[^']*')$/,
  webSocketRouteRequestParameterKey:
    /^route\.request\.(?:querystring|header|multivaluequerystring|multivalueheader)\.[A-Za-z0-9._$-]+$/,
  httpIdentitySource: /^\$(?:request\.(?:header|querystring)\.[^\s]+|context\.[^\s]+|stageVariables\.[^\s]+)$/,
  webSocketIdentitySource:
    /^(?:route\.request\.(?:header|querystring)\.[^\s]+|context\.[^\s]+|stageVariables\.[^\s]+)$/,
  integrationResponseKey: /^(?:\$default|\/.+\/)$/,
  modelName: /^[A-Za-z0-9]{1,128}$/,
  mappingKey: /^[A-Za-z0-9$_.+!*'(),-][A-Za-z0-9$_.+!*'(),/-]*$/,
  domainName: /^(?:\*\.)?[a-z0-9.-]{1,512}$/,
  lambdaFunctionName: /^[A-Za-z0-9_:-]{1,140}$/,
  permittedFunction:
    /^(?:(?:arn:aws[a-z-]*:lambda:(?:eusc-)?[a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]{4,9}-\d:)?\d{12}:function:)?[A-Za-z0-9_-]{1,64}(?::(?:\$LATEST(?:\.PUBLISHED)?|[A-Za-z0-9_-]{1,128}))?$/,
  logGroupName: /^[A-Za-z0-9_/.#-]{1,512}$/,
  iamRoleName: /^[0-9A-Za-z+=,.@_-]{1,64}$/,
  terraformLabel: /^[\p{ID_Start}_][\p{ID_Continue}-]*$/u,
} as const satisfies { readonly [name: string]: RegExp };

export type PatternId = keyof typeof patterns;
