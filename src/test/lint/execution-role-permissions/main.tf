# The role has AWS's policy, and a policy of its own for the parameters: not for what came later.
resource "aws_ecs_task_definition" "orders" {
  family                   = "orders"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  task_role_arn            = "arn:aws:iam::111122223333:role/orders"
  execution_role_arn       = aws_iam_role.execution.arn

  container_definitions = jsonencode([{
    name  = "web"
    image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/orders:1"
    secrets = [
      { name = "DB_PASSWORD", valueFrom = "${aws_secretsmanager_secret.db.arn}:password::" },
      { name = "API_TOKEN", valueFrom = "/orders/token" },
    ]
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-group" = "/orders", "awslogs-create-group" = "true" }
    }
  }])
}

resource "aws_secretsmanager_secret" "db" {
  name = "db"
}

resource "aws_iam_role" "execution" {
  name               = "orders-execution"
  assume_role_policy = data.aws_iam_policy_document.tasks.json
}

data "aws_iam_policy_document" "tasks" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
  }
}

data "aws_partition" "current" {}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:${data.aws_partition.current.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_policy" "parameters" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      { Effect = "Allow", Action = "ssm:Get*", Resource = "*" },
      { Effect = "Deny", Action = "secretsmanager:*", Resource = "*" },
    ]
  })
}

resource "aws_iam_role_policy_attachment" "parameters" {
  role       = aws_iam_role.execution.name
  policy_arn = aws_iam_policy.parameters.arn
}

# On EC2 the logs are the Host Role's affair, the secrets are not.
resource "aws_ecs_task_definition" "report" {
  family                   = "report"
  requires_compatibilities = ["EC2"]
  task_role_arn            = "arn:aws:iam::111122223333:role/report"
  execution_role_arn       = aws_iam_role.report.arn

  container_definitions = jsonencode([{
    name             = "report"
    image            = "report:1"
    secrets          = [{ name = "TOKEN", valueFrom = var.token }]
    logConfiguration = { logDriver = "awslogs", options = { "awslogs-create-group" = "true" } }
  }])
}

resource "aws_iam_role" "report" {
  assume_role_policy = data.aws_iam_policy_document.tasks.json
  managed_policy_arns = [
    "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy",
  ]
}
