variable "name" {}

resource "aws_ecs_task_definition" "task" {
  family             = var.name
  task_role_arn      = "arn:aws:iam::111122223333:role/tasks"
  execution_role_arn = "arn:aws:iam::111122223333:role/tasks"
  container_definitions = jsonencode([{
    name  = "web"
    image = "web:1"
  }])
}
