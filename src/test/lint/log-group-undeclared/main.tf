resource "aws_cloudwatch_log_group" "web" {
  name = "/ecs/web"
}

resource "aws_ecs_task_definition" "web" {
  family             = "web"
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"
  task_role_arn      = "arn:aws:iam::111122223333:role/web"
  container_definitions = jsonencode([{
    name  = "web"
    image = "web"
    logConfiguration = {
      logDriver = "awslogs"
      options   = { "awslogs-group" = "/ecs/web", "awslogs-region" = "eu-west-1" }
    }
  }])
}

resource "aws_ecs_task_definition" "worker" {
  family             = "worker"
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"
  task_role_arn      = "arn:aws:iam::111122223333:role/worker"
  container_definitions = jsonencode([
    {
      name  = "worker"
      image = "worker"
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = "/ecs/worker", "awslogs-region" = "eu-west-1" }
      }
    },
    {
      name  = "agent"
      image = "agent"
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          "awslogs-group"        = "/ecs/agent"
          "awslogs-region"       = "eu-west-1"
          "awslogs-create-group" = "true"
        }
      }
    }
  ])
}
