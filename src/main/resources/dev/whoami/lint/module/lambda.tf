# terraform-aws-modules/lambda/aws, versions 2 to 8, as far as lint checks a function.

variable "create" {
  default = true
}

variable "create_function" {
  default = true
}

variable "create_layer" {
  default = false
}

variable "function_name" {
  default = ""
}

variable "environment_variables" {
  default = {}
}

variable "create_role" {
  default = true
}

variable "lambda_role" {
  default = ""
}

data "aws_iam_role" "lambda" {
  name = "made-by-the-module"
}

resource "aws_lambda_function" "this" {
  count = var.create && var.create_function && !var.create_layer ? 1 : 0

  function_name = var.function_name
  role          = var.create_role ? data.aws_iam_role.lambda.arn : var.lambda_role

  environment {
    variables = var.environment_variables
  }
}
