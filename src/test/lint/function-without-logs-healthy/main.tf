# By a policy of AWS, by one written here, and by one that is not known.
variable "policy" {}

resource "aws_iam_role" "managed" {
  name               = "managed"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "managed" {
  role       = aws_iam_role.managed.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AWSLambdaVPCAccessExecutionRole"
}

resource "aws_lambda_function" "managed" {
  function_name = "managed"
  role          = aws_iam_role.managed.arn
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/managed:1"
  package_type  = "Image"
}

resource "aws_iam_role" "written" {
  name               = "written"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "written" {
  role   = aws_iam_role.written.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["logs:Put*"], Resource = "*" }] })
}

resource "aws_lambda_function" "written" {
  function_name = "written"
  role          = aws_iam_role.written.arn
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/written:1"
  package_type  = "Image"
}

resource "aws_iam_role" "unknown" {
  name               = "unknown"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "lambda.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "unknown" {
  role       = aws_iam_role.unknown.name
  policy_arn = var.policy
}

resource "aws_lambda_function" "unknown" {
  function_name = "unknown"
  role          = aws_iam_role.unknown.arn
  image_uri     = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/unknown:1"
  package_type  = "Image"
}

# The role of this one is elsewhere.
resource "aws_lambda_function" "elsewhere" {
  function_name = "elsewhere"
  role          = "arn:aws:iam::111122223333:role/elsewhere"
}
