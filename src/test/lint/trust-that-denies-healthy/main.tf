# Nobody may assume it until somebody changes that on purpose.
resource "aws_iam_role" "closed" {
  name = "closed"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Deny", Action = "sts:AssumeRole", Principal = "*" }]
  })
}

resource "aws_ecs_task_definition" "web" {
  family                = "web"
  task_role_arn         = aws_iam_role.closed.arn
  container_definitions = jsonencode([{ name = "web", image = "web:1" }])
}
