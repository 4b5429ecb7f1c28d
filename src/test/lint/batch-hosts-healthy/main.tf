resource "aws_batch_compute_environment" "workers" {
  compute_environment_name = "workers"
  type                     = "MANAGED"
  compute_resources {
    type          = "EC2"
    instance_type = ["optimal"]
    max_vcpus     = 16
    instance_role = aws_iam_instance_profile.workers.arn
  }
}

resource "aws_iam_instance_profile" "workers" {
  name = "workers"
  role = aws_iam_role.workers.name
}

resource "aws_iam_role" "workers" {
  name = "batch-workers"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "ec2.amazonaws.com" }
    }]
  })
}

resource "aws_iam_role_policy_attachment" "ecs" {
  role       = aws_iam_role.workers.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceforEC2Role"
}

resource "aws_batch_compute_environment" "fargate" {
  compute_environment_name = "fargate"
  type                     = "MANAGED"
  compute_resources {
    type      = "FARGATE"
    max_vcpus = 16
  }
}
