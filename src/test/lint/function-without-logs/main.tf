# Its only policy is for the state machine. Two functions have this role.
resource "aws_iam_role" "start" {
  name               = "start"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_policy" "start" {
  name   = "start"
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["states:StartExecution"], Resource = "*" }] })
}

resource "aws_iam_role_policy_attachment" "start" {
  role       = aws_iam_role.start.name
  policy_arn = aws_iam_policy.start.arn
}

resource "aws_lambda_function" "start" {
  function_name = "start"
  role          = aws_iam_role.start.arn
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/start:1"
  package_type  = "Image"
}

resource "aws_lambda_function" "again" {
  function_name = "again"
  role          = aws_iam_role.start.arn
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/again:1"
  package_type  = "Image"
}
