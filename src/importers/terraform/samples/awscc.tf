# Shop: HTTP API.
# Owner: platform team.

terraform {
  required_version = ">= 1.12"
  required_providers {
    awscc = {
      source  = "hashicorp/awscc"
      version = "~> 1.90"
    }
  }
}

provider "awscc" {
  region = "eu-west-1"
}

variable "listener_arn" {
  description = "Listener of the load balancer"
  type        = string
}

variable "routes" {
  type = map(object({ path = string }))
}

locals {
  prefix = "shop"
}

resource "awscc_apigatewayv2_api" "shop" {
  name          = "${local.prefix}-api"
  protocol_type = "HTTP"
  tags = {
    Team = "shop" # who pays
  }
}

# ---- Integrations ----

# Calls the billing service.
resource "awscc_apigatewayv2_integration" "billing" {
  api_id                 = awscc_apigatewayv2_api.shop.api_id
  integration_type       = "HTTP_PROXY"
  integration_method     = "ANY"
  integration_uri        = var.listener_arn
  connection_type        = "VPC_LINK"
  connection_id          = data.awscc_apigatewayv2_vpc_link.main.id
  payload_format_version = "1.0"
  timeout_in_millis      = local.slow ? 29000 : 5000

  request_parameters = {
    "overwrite:path"             = "/v2$${request.path}"
    "append:header.x-request-id" = "$context.requestId"
    "append:header.x-env"        = terraform.workspace
  }
}

resource "awscc_apigatewayv2_integration" "orders" {
  api_id                 = awscc_apigatewayv2_api.shop.api_id
  integration_type       = "AWS_PROXY"
  integration_uri        = aws_lambda_function.orders.arn
  payload_format_version = "2.0"
}

data "awscc_apigatewayv2_vpc_link" "main" {
  id = "abc123"
}

resource "awscc_apigatewayv2_route" "orders" {
  api_id    = awscc_apigatewayv2_api.shop.api_id
  route_key = "GET /orders"
  target    = "integrations/${awscc_apigatewayv2_integration.orders.integration_id}"
}

resource "awscc_apigatewayv2_route" "more" {
  for_each  = var.routes
  api_id    = awscc_apigatewayv2_api.shop.api_id
  route_key = each.value.path
  target    = "integrations/${awscc_apigatewayv2_integration.billing.integration_id}"
}

import {
  to       = awscc_apigatewayv2_api.shop
  identity = { api_id = "x9y8z7w6v5" }
}

import {
  to       = awscc_apigatewayv2_integration.orders
  identity = { api_id = "x9y8z7w6v5", integration_id = "a1b2c3d" }
}

import {
  to = awscc_apigatewayv2_route.more["list"]
  id = "x9y8z7w6v5|r1"
}

moved {
  from = awscc_apigatewayv2_integration.old
  to   = awscc_apigatewayv2_integration.orders
}
