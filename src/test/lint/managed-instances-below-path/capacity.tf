resource "aws_iam_role" "infrastructure" {
  name = "ecs-infrastructure"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ecs.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_role_policy_attachment" "infrastructure" {
  role       = aws_iam_role.infrastructure.name
  policy_arn = "arn:aws:iam::aws:policy/AmazonECSInfrastructureRolePolicyForManagedInstances"
}

resource "aws_iam_role" "instances" {
  name = "ecsInstanceRole"
  path = "/team/"
  assume_role_policy = jsonencode({
    Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }]
  })
}

resource "aws_iam_instance_profile" "instances" {
  name = "ecsInstanceRole"
  role = aws_iam_role.instances.name
}

resource "aws_ecs_capacity_provider" "orders" {
  name    = "orders"
  cluster = "prod"
  managed_instances_provider {
    infrastructure_role_arn = aws_iam_role.infrastructure.arn
    instance_launch_template {
      ec2_instance_profile_arn = aws_iam_instance_profile.instances.arn
    }
  }
}
