# The API of the shop.
resource "awscc_apigatewayv2_api" "shop" {
  # seen by customers
  name          = "shop"
  protocol_type = "HTTP"

  cors_configuration = {
    allow_origins = [var.origin]
    allow_methods = ["GET", "POST"]
  }

  tags = {
    hcl  = "not code"
    team = "shop"
  }
}

variable "origin" {
  type    = string # with its scheme
  default = "https://shop.example"
}

resource "aws_sqs_queue" "jobs" {
  name = "jobs"
}

resource "awscc_apigatewayv2_integration" "orders" {
  api_id           = awscc_apigatewayv2_api.shop.api_id
  integration_type = "AWS_PROXY"

  integration_uri        = "arn:aws:lambda:eu-west-1:123456789012:function:orders"
  integration_method     = "POST"
  payload_format_version = "2.0"
  description            = upper(var.origin)
  timeout_in_millis      = 29000
}

resource "awscc_apigatewayv2_route" "get" {
  api_id    = awscc_apigatewayv2_api.shop.api_id
  route_key = "GET /orders/{id}"
  target    = "integrations/${awscc_apigatewayv2_integration.orders.integration_id}"
}
