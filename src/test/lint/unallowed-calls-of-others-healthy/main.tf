resource "aws_ecs_task_definition" "transform" {
  family             = "transform"
  task_role_arn      = aws_iam_role.transform.arn
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([
    { name = "transform", image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/transform:1" }
  ])
}

resource "aws_iam_role" "transform" {
  name = "transform"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "transform" {
  role   = aws_iam_role.transform.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })
}
