# A job on EC2 without a job role is whoever the instance is.
resource "aws_batch_job_definition" "shred" {
  name = "shred-files"
  type = "container"
  container_properties = jsonencode({
    image       = "shred:1"
    command     = ["shred"]
    environment = [{ name = "S3_FILE_URI", value = "s3://shop/in" }]
  })
}

resource "aws_batch_job_definition" "keys" {
  name                  = "with-keys"
  type                  = "container"
  platform_capabilities = ["FARGATE"]
  container_properties = jsonencode({
    image            = "import:1"
    jobRoleArn       = "arn:aws:iam::111122223333:role/import"
    executionRoleArn = "arn:aws:iam::111122223333:role/start"
    environment      = [{ name = "AWS_ACCESS_KEY_ID", value = "AKIAIOSFODNN7EXAMPLE" }]
  })
}

# Nobody knows here.
variable "properties" {}

resource "aws_batch_job_definition" "open" {
  name                 = "open"
  type                 = "container"
  container_properties = var.properties
}

# A pod: judged by nobody yet, and no task.
resource "aws_batch_job_definition" "pods" {
  name = "pods"
  type = "container"
  eks_properties {
    pod_properties {
      containers { image = "pods:1" }
    }
  }
}
