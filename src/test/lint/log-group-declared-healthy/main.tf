# The driver creates a group only where there is none, and here is one.
resource "aws_cloudwatch_log_group" "web" {
  name = "/ecs/web"
}

resource "aws_ecs_task_definition" "by_reference" {
  family                   = "by-reference"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.start.arn
  container_definitions = jsonencode([{
    name  = "web"
    image = "public.ecr.aws/nginx/nginx:1"
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-create-group" = "true", "awslogs-group" = aws_cloudwatch_log_group.web.name }
    }
  }])
}

resource "aws_ecs_task_definition" "by_name" {
  family                   = "by-name"
  requires_compatibilities = ["FARGATE"]
  task_role_arn            = "arn:aws:iam::111122223333:role/web"
  execution_role_arn       = aws_iam_role.start.arn
  container_definitions = jsonencode([{
    name  = "web"
    image = "public.ecr.aws/nginx/nginx:1"
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-create-group" = "true", "awslogs-group" = "/ecs/web" }
    }
  }])
}

resource "aws_iam_role" "start" {
  assume_role_policy = jsonencode({
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })
  managed_policy_arns = ["arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"]
}
