resource "aws_lambda_function" "import" {
  function_name = "import"
  role          = "arn:aws:iam::111122223333:role/import"
  environment {
    variables = {
      STAGE                 = "prod"
      AWS_ACCESS_KEY_ID     = var.key_id
      AWS_SECRET_ACCESS_KEY = "h4ndMadeS3cret"
    }
  }
}
