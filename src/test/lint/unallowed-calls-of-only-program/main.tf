# The role of the task has no policy, and the image is a variable.
variable "image" {}

resource "aws_iam_role" "task" {
  name = "wiki-task"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_ecs_task_definition" "wiki" {
  family                = "wiki"
  task_role_arn         = aws_iam_role.task.arn
  execution_role_arn    = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([{ name = "wiki", image = var.image }])
}
