terraform {
  required_providers {
    awscc = {
      source  = "hashicorp/awscc"
      version = ">= 1.0"
    }
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

provider "awscc" {
  region = "eu-central-1"
}

provider "aws" {
  region = "eu-central-1"

  default_tags {
    tags = {
      Owner = "conformance"
    }
  }
}

data "aws_caller_identity" "current" {}
data "aws_region" "current" {}
data "aws_partition" "current" {}

data "aws_iam_policy_document" "assume" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["apigateway.amazonaws.com", "lambda.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

data "archive_file" "code" {
  type                    = "zip"
  source_content          = "exports.handler = async () => ({ statusCode: 200 })"
  source_content_filename = "index.js"
  output_path             = "${path.module}/build/code.zip"
}

resource "random_id" "suffix" {
  byte_length = 4
}

resource "random_string" "name" {
  length  = 8
  special = false
}

resource "aws_iam_role" "gateway" {
  name               = "gateway-${random_id.suffix.hex}"
  assume_role_policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role_policy" "gateway" {
  name = "send"
  role = aws_iam_role.gateway.id
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sqs:SendMessage", Resource = aws_sqs_queue.orders.arn }]
  })
}

resource "aws_iam_role_policy_attachment" "logs" {
  role       = aws_iam_role.gateway.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}

resource "aws_sqs_queue" "orders" {
  name                       = "orders"
  visibility_timeout_seconds = 60
}

resource "aws_lambda_function" "handler" {
  function_name    = "handler-${random_string.name.result}"
  filename         = data.archive_file.code.output_path
  source_code_hash = data.archive_file.code.output_base64sha256
  handler          = "index.handler"
  runtime          = "nodejs22.x"
  role             = aws_iam_role.gateway.arn
  timeout          = 10

  environment {
    variables = {
      QUEUE = aws_sqs_queue.orders.url
    }
  }

  tags = {
    App = "orders"
  }
}

resource "aws_lambda_permission" "gateway" {
  statement_id  = "AllowApiGateway"
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.handler.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "arn:aws:execute-api:${data.aws_region.current.region}:${data.aws_caller_identity.current.account_id}:${awscc_apigatewayv2_api.http.api_id}/*/*"
}

resource "aws_cloudwatch_log_group" "access" {
  name              = "/aws/apigateway/orders"
  retention_in_days = 14
}

resource "aws_sfn_state_machine" "flow" {
  name       = "flow"
  type       = "EXPRESS"
  role_arn   = aws_iam_role.gateway.arn
  definition = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
}

resource "aws_kinesis_stream" "events" {
  name = "events"

  stream_mode_details {
    stream_mode = "ON_DEMAND"
  }
}

resource "aws_cloudwatch_event_bus" "bus" {
  name = "orders"
}

resource "aws_vpc" "main" {
  cidr_block = "10.0.0.0/16"
}

resource "aws_subnet" "a" {
  vpc_id     = aws_vpc.main.id
  cidr_block = "10.0.1.0/24"
}

resource "aws_security_group" "link" {
  name   = "link"
  vpc_id = aws_vpc.main.id

  ingress {
    from_port   = 443
    to_port     = 443
    protocol    = "tcp"
    cidr_blocks = ["10.0.0.0/16"]
  }
}

resource "aws_lb" "internal" {
  name               = "internal"
  internal           = true
  load_balancer_type = "application"
  subnets            = [aws_subnet.a.id]
  security_groups    = [aws_security_group.link.id]
}

resource "aws_lb_listener" "http" {
  load_balancer_arn = aws_lb.internal.arn
  port              = 80
  protocol          = "HTTP"

  default_action {
    type = "fixed-response"

    fixed_response {
      content_type = "text/plain"
      status_code  = "404"
    }
  }
}

resource "aws_service_discovery_service" "orders" {
  name = "orders"
}

resource "aws_acm_certificate" "api" {
  domain_name       = "api.example.com"
  validation_method = "DNS"

  lifecycle {
    create_before_destroy = true
  }
}

resource "awscc_apigatewayv2_api" "http" {
  name          = "orders"
  protocol_type = "HTTP"

  cors_configuration = {
    allow_methods = ["GET", "POST"]
    allow_origins = ["https://example.com"]
    max_age       = 300
  }

  tags = {
    App = "orders"
  }
}

resource "awscc_apigatewayv2_api" "websocket" {
  name                       = "chat"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "awscc_apigatewayv2_integration" "lambda" {
  api_id                 = awscc_apigatewayv2_api.http.api_id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.handler.arn
  payload_format_version = "2.0"
}

resource "awscc_apigatewayv2_integration" "sqs" {
  api_id                 = awscc_apigatewayv2_api.http.api_id
  integration_type       = "AWS_PROXY"
  integration_subtype    = "SQS-SendMessage"
  credentials_arn        = aws_iam_role.gateway.arn
  payload_format_version = "1.0"
  request_parameters = {
    QueueUrl    = aws_sqs_queue.orders.url
    MessageBody = "$request.body"
  }
}

resource "awscc_apigatewayv2_integration" "private" {
  api_id             = awscc_apigatewayv2_api.http.api_id
  integration_type   = "HTTP_PROXY"
  integration_method = "ANY"
  integration_uri    = aws_lb_listener.http.arn
  connection_type    = "VPC_LINK"
  connection_id      = awscc_apigatewayv2_vpc_link.main.vpc_link_id
  response_parameters = {
    "500" = {
      response_parameters = [
        { destination = "overwrite:statuscode", source = "502" },
      ]
    }
  }
  tls_config = {
    server_name_to_verify = "internal.example.com"
  }
}

resource "awscc_apigatewayv2_integration" "socket" {
  api_id                        = awscc_apigatewayv2_api.websocket.api_id
  integration_type              = "MOCK"
  template_selection_expression = "200"
  passthrough_behavior          = "WHEN_NO_MATCH"
  request_templates = {
    "200" = jsonencode({ statusCode = 200 })
  }
}

resource "awscc_apigatewayv2_integration_response" "socket" {
  api_id                   = awscc_apigatewayv2_api.websocket.api_id
  integration_id           = awscc_apigatewayv2_integration.socket.integration_id
  integration_response_key = "/200/"
}

resource "awscc_apigatewayv2_route" "get" {
  api_id             = awscc_apigatewayv2_api.http.api_id
  route_key          = "GET /orders/{id}"
  target             = "integrations/${awscc_apigatewayv2_integration.lambda.integration_id}"
  authorization_type = "JWT"
  authorizer_id      = awscc_apigatewayv2_authorizer.jwt.authorizer_id
}

resource "awscc_apigatewayv2_route" "connect" {
  api_id                              = awscc_apigatewayv2_api.websocket.api_id
  route_key                           = "$connect"
  target                              = "integrations/${awscc_apigatewayv2_integration.socket.integration_id}"
  route_response_selection_expression = "$default"
  request_parameters = jsonencode({
    "route.request.querystring.token" = { Required = true }
  })
}

resource "awscc_apigatewayv2_route_response" "connect" {
  api_id             = awscc_apigatewayv2_api.websocket.api_id
  route_id           = awscc_apigatewayv2_route.connect.route_id
  route_response_key = "$default"
}

resource "awscc_apigatewayv2_authorizer" "jwt" {
  api_id          = awscc_apigatewayv2_api.http.api_id
  authorizer_type = "JWT"
  name            = "jwt"
  identity_source = ["$request.header.Authorization"]
  jwt_configuration = {
    audience = ["orders"]
    issuer   = "https://issuer.example.com"
  }
}

resource "awscc_apigatewayv2_model" "order" {
  api_id       = awscc_apigatewayv2_api.websocket.api_id
  name         = "Order"
  content_type = "application/json"
  schema       = jsonencode({ type = "object" })
}

resource "awscc_apigatewayv2_deployment" "chat" {
  api_id      = awscc_apigatewayv2_api.websocket.api_id
  description = "first"
  depends_on  = [awscc_apigatewayv2_route.connect]
}

resource "awscc_apigatewayv2_stage" "default" {
  api_id      = awscc_apigatewayv2_api.http.api_id
  stage_name  = "$default"
  auto_deploy = true

  access_log_settings = {
    destination_arn = aws_cloudwatch_log_group.access.arn
    format          = jsonencode({ requestId = "$context.requestId" })
  }

  default_route_settings = {
    throttling_burst_limit = 100
    throttling_rate_limit  = 50
  }
}

resource "awscc_apigatewayv2_vpc_link" "main" {
  name               = "main"
  subnet_ids         = [aws_subnet.a.id]
  security_group_ids = [aws_security_group.link.id]
}

resource "awscc_apigatewayv2_domain_name" "api" {
  domain_name = "api.example.com"
  domain_name_configurations = [
    {
      certificate_arn = aws_acm_certificate.api.arn
      endpoint_type   = "REGIONAL"
      security_policy = "TLS_1_2"
    },
  ]
}

resource "awscc_apigatewayv2_api_mapping" "api" {
  api_id      = awscc_apigatewayv2_api.http.api_id
  domain_name = awscc_apigatewayv2_domain_name.api.domain_name
  stage       = awscc_apigatewayv2_stage.default.stage_name
}

resource "awscc_apigatewayv2_routing_rule" "rule" {
  domain_name_arn = awscc_apigatewayv2_domain_name.api.domain_name_arn
  priority        = 10
  actions = [
    { invoke_api = { api_id = awscc_apigatewayv2_api.http.api_id, stage = "$default" } },
  ]
  conditions = [
    { match_base_paths = { any_of = ["orders"] } },
  ]
}

resource "awscc_lambda_permission" "gateway" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.handler.function_name
  principal     = "apigateway.amazonaws.com"
}

resource "awscc_lambda_function" "cc" {
  role    = awscc_iam_role.cc.arn
  runtime = "nodejs22.x"
  handler = "index.handler"
  code = {
    zip_file = "exports.handler = async () => 1"
  }
}

resource "awscc_iam_role" "cc" {
  assume_role_policy_document = data.aws_iam_policy_document.assume.json
}

resource "awscc_iam_role_policy" "cc" {
  policy_name     = "p"
  role_name       = awscc_iam_role.cc.role_name
  policy_document = jsonencode({ Version = "2012-10-17", Statement = [] })
}

resource "awscc_logs_log_group" "cc" {
  log_group_name    = "cc"
  retention_in_days = 7
}

resource "awscc_sqs_queue" "cc" {}

resource "awscc_stepfunctions_state_machine" "cc" {
  role_arn          = awscc_iam_role.cc.arn
  definition_string = jsonencode({ StartAt = "Done", States = { Done = { Type = "Succeed" } } })
}

resource "awscc_kinesis_stream" "cc" {
  name        = "cc"
  shard_count = 1
  tags        = [{ key = "b", value = "2" }, { key = "a", value = "1" }]
}

resource "awscc_events_event_bus" "cc" {
  name = "cc"
}

resource "awscc_elasticloadbalancingv2_listener" "cc" {
  load_balancer_arn = aws_lb.internal.arn
  port              = 8080
  protocol          = "HTTP"
  default_actions = [
    { type = "fixed-response", fixed_response_config = { status_code = "404" } },
  ]
}

resource "awscc_servicediscovery_service" "cc" {
  name = "cc"
}

resource "aws_apigatewayv2_api" "plain" {
  name          = "plain"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["*"]
  }
}

resource "aws_apigatewayv2_vpc_link" "plain" {
  name               = "plain"
  security_group_ids = [aws_security_group.link.id]
  subnet_ids         = [aws_subnet.a.id]
}

resource "aws_apigatewayv2_integration" "plain" {
  api_id           = aws_apigatewayv2_api.plain.id
  integration_type = "HTTP_PROXY"
  integration_uri  = aws_service_discovery_service.orders.arn
  connection_type  = "VPC_LINK"
  connection_id    = aws_apigatewayv2_vpc_link.plain.id

  response_parameters {
    status_code = "403"
    mappings = {
      "append:header.auth" = "$context.authorizer.authorizerResponse"
    }
  }
}

resource "aws_apigatewayv2_route" "plain" {
  api_id    = aws_apigatewayv2_api.plain.id
  route_key = "$default"
  target    = "integrations/${aws_apigatewayv2_integration.plain.id}"
}

resource "aws_apigatewayv2_stage" "plain" {
  api_id      = aws_apigatewayv2_api.plain.id
  name        = "$default"
  auto_deploy = true

  route_settings {
    route_key              = "$default"
    throttling_burst_limit = 10
  }
}

output "endpoint" {
  value = awscc_apigatewayv2_api.http.api_endpoint
}

output "integration_id" {
  value = awscc_apigatewayv2_integration.lambda.id
}

output "policy" {
  value = data.aws_iam_policy_document.assume.minified_json
}
