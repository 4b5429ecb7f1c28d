resource "aws_ecs_task_definition" "worker" {
  family             = "worker"
  task_role_arn      = aws_iam_role.worker.arn
  execution_role_arn = "arn:aws:iam::111122223333:role/execution"
  container_definitions = jsonencode([
    { name = "worker", image = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/worker:1" }
  ])
}

resource "aws_iam_role" "worker" {
  name = "worker"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy" "worker" {
  role   = aws_iam_role.worker.name
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["sqs:*", "s3:Put*"], Resource = "*" }] })
}

data "archive_file" "resize" {
  type        = "zip"
  source_dir  = "${path.module}/code/resize"
  output_path = "${path.module}/resize.zip"
}

resource "aws_lambda_function" "resize" {
  function_name = "resize"
  role          = aws_iam_role.resize.arn
  filename      = data.archive_file.resize.output_path
  handler       = "main.handler"
  runtime       = "python3.13"
}

resource "aws_iam_role" "resize" {
  name = "resize"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "lambda.amazonaws.com" } }]
  })
}

resource "aws_iam_role_policy_attachment" "resize" {
  role       = aws_iam_role.resize.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess"
}

resource "aws_iam_role_policy_attachment" "resize_logs" {
  role       = aws_iam_role.resize.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole"
}
