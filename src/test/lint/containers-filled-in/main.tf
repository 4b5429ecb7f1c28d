# api.json and worker.json are judged with the values that they get here. Only a caller knows whether
# queue.json is taken, so it is judged as it stands.
variable "override" {}

resource "aws_iam_role" "task" {
  name = "task"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Service = "ecs-tasks.amazonaws.com" }
      Action    = "sts:AssumeRole"
    }]
  })
}

resource "aws_ecs_task_definition" "api" {
  family                = "api"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = templatefile("${path.module}/api.json", { tag = "1" })
}

data "template_file" "worker" {
  template = file("worker.json")
  vars     = { tag = "1" }
}

resource "aws_ecs_task_definition" "worker" {
  family                = "worker"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = "${data.template_file.worker.rendered}"
}

resource "aws_ecs_task_definition" "queue" {
  family                = "queue"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = coalesce(var.override, file("queue.json"))
}
