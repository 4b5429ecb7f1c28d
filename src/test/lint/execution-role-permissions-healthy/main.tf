# Each role has what its tasks start with, or a policy that is not known.
locals {
  containers = jsonencode([{
    name  = "web"
    image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/web:1"
    secrets = [
      { name = "DB_PASSWORD", valueFrom = "arn:aws:secretsmanager:us-west-2:111122223333:secret:db-AbCdEf" },
      { name = "API_TOKEN", valueFrom = "arn:aws:ssm:us-west-2:111122223333:parameter/token" },
    ]
    logConfiguration = { logDriver = "awslogs", options = { "awslogs-create-group" = "true" } }
  }])
  trust = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
  aws = "arn:aws:iam::aws:policy"
}

resource "aws_ecs_task_definition" "declared" {
  family                   = "declared"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.declared.arn
  container_definitions    = local.containers
}

resource "aws_iam_role" "declared" {
  assume_role_policy  = local.trust
  managed_policy_arns = ["${local.aws}/service-role/AmazonECSTaskExecutionRolePolicy", aws_iam_policy.start.arn]
}

resource "aws_iam_policy" "start" {
  policy = jsonencode({
    Statement = [{
      Effect   = "Allow"
      Action   = ["SecretsManager:GetSecret?alue", "ssm:*Parameters", "logs:Create*"]
      Resource = "*"
    }]
  })
}

# A policy of the account, which no file here shows.
resource "aws_ecs_task_definition" "elsewhere" {
  family                   = "elsewhere"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.elsewhere.arn
  container_definitions    = local.containers
}

resource "aws_iam_role" "elsewhere" {
  assume_role_policy = local.trust
  managed_policy_arns = [
    "${local.aws}/service-role/AmazonECSTaskExecutionRolePolicy",
    "arn:aws:iam::111122223333:policy/start",
  ]
}

# All that a module gives it, and a module that is not here.
resource "aws_ecs_task_definition" "module" {
  family                   = "module"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.module.arn
  container_definitions    = local.containers
}

resource "aws_iam_role" "module" {
  assume_role_policy  = local.trust
  managed_policy_arns = ["${local.aws}/service-role/AmazonECSTaskExecutionRolePolicy"]
}

module "policies" {
  source  = "example/policies/aws"
  version = "1.0.0"
  roles   = [aws_iam_role.module.name]
}

resource "aws_iam_service_linked_role" "ecs" {
  aws_service_name = "ecs.amazonaws.com"
}

# The ARN of a secret of Secrets Manager, which another stack keeps in a parameter.
data "aws_ssm_parameter" "outputs" {
  name = "/web/outputs"
}

resource "aws_ecs_task_definition" "kept" {
  family                   = "kept"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.kept.arn
  container_definitions = jsonencode([{
    name    = "web"
    image   = "111122223333.dkr.ecr.us-west-2.amazonaws.com/web:1"
    secrets = [{ name = "DB_PASSWORD", valueFrom = jsondecode(data.aws_ssm_parameter.outputs.value)["secret"] }]
  }])
}

resource "aws_iam_role" "kept" {
  assume_role_policy  = local.trust
  managed_policy_arns = ["${local.aws}/service-role/AmazonECSTaskExecutionRolePolicy"]
  inline_policy {
    policy = jsonencode({
      Statement = [{ Effect = "Allow", Action = "secretsmanager:GetSecretValue", Resource = "*" }]
    })
  }
}
