terraform {
  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = ">= 6.0"
    }
  }
}

provider "aws" {
  region = "eu-west-1"
}

variable "listener_arn" {
  type        = string
  description = "Listener of the billing service"
  default     = "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/billing/50dc6c495c0c9188/0467ef3c8400ae65"
}

# Shop.
resource "aws_apigatewayv2_api" "shop" {
  name          = "shop"
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["https://shop.example.com"]
    max_age       = 300
  }

  tags = {
    Team = "shop"
  }
}

resource "aws_apigatewayv2_vpc_link" "private" {
  name               = "private"
  security_group_ids = ["sg-1"]
  subnet_ids         = ["subnet-1", "subnet-2"]
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id               = aws_apigatewayv2_api.shop.id
  integration_type     = "AWS_PROXY"
  integration_uri      = "arn:aws:lambda:eu-west-1:123456789012:function:orders"
  timeout_milliseconds = 12000
}

resource "aws_apigatewayv2_integration" "billing" {
  api_id                 = aws_apigatewayv2_api.shop.id
  integration_type       = "HTTP_PROXY"
  integration_method     = "ANY"
  integration_uri        = var.listener_arn
  connection_type        = "VPC_LINK"
  connection_id          = aws_apigatewayv2_vpc_link.private.id
  payload_format_version = "1.0"

  tls_config {
    server_name_to_verify = "billing.example.com"
  }

  response_parameters {
    status_code = 404
    mappings = {
      "overwrite:statuscode" = "403"
    }
  }
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  api_id           = aws_apigatewayv2_api.shop.id
  name             = "jwt"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    audience = ["shop"]
    issuer   = "https://login.example.com/"
  }
}

resource "aws_apigatewayv2_route" "orders" {
  api_id             = aws_apigatewayv2_api.shop.id
  route_key          = "GET /orders"
  target             = "integrations/${aws_apigatewayv2_integration.orders.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
}

resource "aws_apigatewayv2_route" "billing" {
  api_id    = aws_apigatewayv2_api.shop.id
  route_key = "ANY /billing/{proxy+}"
  target    = "integrations/${aws_apigatewayv2_integration.billing.id}"
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.shop.id
  name        = "$default"
  auto_deploy = true

  stage_variables = {
    color = "blue"
  }

  route_settings {
    route_key              = "GET /orders"
    throttling_burst_limit = 10
    throttling_rate_limit  = 5
  }

  tags = {
    Team = "shop"
  }
}

resource "aws_apigatewayv2_domain_name" "shop" {
  domain_name = "shop.example.com"

  domain_name_configuration {
    certificate_arn = "arn:aws:acm:eu-west-1:123456789012:certificate/1"
    endpoint_type   = "REGIONAL"
    security_policy = "TLS_1_2"
  }
}

resource "aws_apigatewayv2_api_mapping" "shop" {
  api_id      = aws_apigatewayv2_api.shop.id
  domain_name = aws_apigatewayv2_domain_name.shop.id
  stage       = aws_apigatewayv2_stage.live.id
}

# Chat.
resource "aws_apigatewayv2_api" "chat" {
  name                       = "chat"
  protocol_type              = "WEBSOCKET"
  route_selection_expression = "$request.body.action"
}

resource "aws_apigatewayv2_integration" "mock" {
  api_id           = aws_apigatewayv2_api.chat.id
  integration_type = "MOCK"

  request_templates = {
    "200" = "{\"statusCode\": 200}"
  }
}

resource "aws_apigatewayv2_integration_response" "mock" {
  api_id                   = aws_apigatewayv2_api.chat.id
  integration_id           = aws_apigatewayv2_integration.mock.id
  integration_response_key = "/200/"

  response_templates = {
    "200" = "{\"ok\": true}"
  }
}

resource "aws_apigatewayv2_model" "message" {
  api_id       = aws_apigatewayv2_api.chat.id
  content_type = "application/json"
  name         = "Message"
  schema = jsonencode({
    type = "object"
  })
}

resource "aws_apigatewayv2_route" "connect" {
  api_id    = aws_apigatewayv2_api.chat.id
  route_key = "$connect"
  target    = "integrations/${aws_apigatewayv2_integration.mock.id}"

  request_models = {
    "$default" = aws_apigatewayv2_model.message.name
  }

  request_parameter {
    request_parameter_key = "route.request.querystring.token"
    required              = true
  }
}

resource "aws_apigatewayv2_route_response" "connect" {
  api_id             = aws_apigatewayv2_api.chat.id
  route_id           = aws_apigatewayv2_route.connect.id
  route_response_key = "$default"
}

resource "aws_apigatewayv2_deployment" "chat" {
  api_id      = aws_apigatewayv2_api.chat.id
  description = "chat"

  triggers = {
    redeployment = "1"
  }

  depends_on = [aws_apigatewayv2_route.connect]

  lifecycle {
    create_before_destroy = true
  }
}

resource "aws_apigatewayv2_stage" "chat" {
  api_id        = aws_apigatewayv2_api.chat.id
  name          = "prod"
  deployment_id = aws_apigatewayv2_deployment.chat.id
}

resource "aws_lambda_permission" "orders" {
  action        = "lambda:InvokeFunction"
  function_name = "orders"
  principal     = "apigateway.amazonaws.com"
}
