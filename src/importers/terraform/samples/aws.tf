# Orders, as it was before.
variable "name" {
  type        = string
  description = "Name of the API"
}

variable "network" {
  type = object({ subnets = list(string) })
}

locals {
  tags = { Team = "shop" }
}

# The API.
resource "aws_apigatewayv2_api" "orders" {
  name          = var.name
  protocol_type = "HTTP"

  cors_configuration {
    allow_origins = ["https://shop.example.com"]
    max_age       = 300
  }

  tags = local.tags
}

resource "aws_apigatewayv2_integration" "orders" {
  api_id               = aws_apigatewayv2_api.orders.id
  integration_type     = "AWS_PROXY"
  integration_uri      = aws_lambda_function.orders.invoke_arn
  timeout_milliseconds = 12000
}

resource "aws_apigatewayv2_integration" "billing" {
  api_id                 = aws_apigatewayv2_api.orders.id
  integration_type       = "HTTP_PROXY"
  integration_method     = "ANY"
  integration_uri        = aws_lb_listener.billing.arn
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

  response_parameters {
    status_code = 500
    mappings    = local.on_error
  }
}

resource "aws_apigatewayv2_vpc_link" "private" {
  name               = "private"
  security_group_ids = []
  subnet_ids         = var.network.subnets
}

resource "aws_apigatewayv2_authorizer" "jwt" {
  api_id           = aws_apigatewayv2_api.orders.id
  name             = "jwt"
  authorizer_type  = "JWT"
  identity_sources = ["$request.header.Authorization"]

  jwt_configuration {
    audience = ["shop"]
    issuer   = "https://login.example.com/"
  }
}

resource "aws_apigatewayv2_route" "list" {
  api_id             = aws_apigatewayv2_api.orders.id
  route_key          = "GET /orders"
  target             = "integrations/${aws_apigatewayv2_integration.orders.id}"
  authorization_type = "JWT"
  authorizer_id      = aws_apigatewayv2_authorizer.jwt.id
}

resource "aws_apigatewayv2_stage" "live" {
  api_id      = aws_apigatewayv2_api.orders.id
  name        = "live"
  auto_deploy = true

  stage_variables = {
    color = "blue"
    count = 2
  }

  route_settings {
    route_key              = "GET /orders"
    throttling_burst_limit = 10
    throttling_rate_limit  = 5.5
  }

  tags = merge(local.tags, { Stage = "live" })

  lifecycle {
    ignore_changes = [deployment_id]
  }
}

resource "aws_apigatewayv2_stage" "test" {
  api_id      = aws_apigatewayv2_api.orders.id
  name        = "test"
  auto_deploy = true

  stage_variables = {
    color = "green"
    count = 2
  }

  route_settings {
    route_key              = "GET /orders"
    throttling_burst_limit = 10
    throttling_rate_limit  = 5.5
  }

  tags = merge(local.tags, { Stage = "test" })
}

resource "aws_lambda_permission" "orders" {
  action        = "lambda:InvokeFunction"
  function_name = aws_lambda_function.orders.function_name
  principal     = "apigateway.amazonaws.com"
  source_arn    = "${aws_apigatewayv2_api.orders.execution_arn}/*/*"
}

output "url" {
  value = "${aws_apigatewayv2_stage.test.invoke_url}/orders" # of the test stage
}

output "id" {
  value = aws_apigatewayv2_api.orders.id
}

import {
  to = aws_apigatewayv2_api.orders
  id = "x9y8z7w6v5"
}

# From the console.
import {
  to = aws_apigatewayv2_integration.orders
  id = "x9y8z7w6v5/a1b2c3d"
}
