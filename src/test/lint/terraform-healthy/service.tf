resource "aws_ecs_task_definition" "app" {
  family                   = "app"
  requires_compatibilities = ["FARGATE"]
  network_mode             = "awsvpc"
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution[0].arn

  container_definitions = jsonencode([
    {
      name  = "web"
      image = "111122223333.dkr.ecr.us-west-2.amazonaws.com/web:${var.stage}"
      environment = [for name, value in { AWS_REGION = "us-west-2" } : { name = name, value = value }]
      logConfiguration = {
        logDriver = "awslogs"
        options   = { "awslogs-group" = "/app/web" }
      }
    },
  ])
}

resource "aws_ecs_service" "app" {
  name            = "app"
  task_definition = aws_ecs_task_definition.app.arn
  launch_type     = "FARGATE"
  depends_on      = [aws_iam_service_linked_role.ecs]

  dynamic "load_balancer" {
    for_each = var.stage == "prod" ? [1] : []
    content {
      container_name = "web"
    }
  }
}

resource "aws_cloudwatch_log_group" "web" {
  name = "/app/web"
}
