# EKS makes the template of this group itself.
resource "aws_iam_role" "workers" {
  name               = "workers"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "workers" {
  for_each   = toset(["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPowerUser"])
  role       = aws_iam_role.workers.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_eks_node_group" "workers" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.workers.arn
  ami_type      = "AL2_x86_64"
}

# This one has a template that sets nothing.
resource "aws_iam_role" "jobs" {
  name               = "jobs"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "jobs" {
  role   = aws_iam_role.jobs.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["logs:PutLogEvents", "s3:PutObject"], Resource = "*" }] })
}

resource "aws_launch_template" "jobs" {
  name     = "jobs"
  image_id = "ami-0123456789abcdef0"
}

resource "aws_eks_node_group" "jobs" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  launch_template {
    id      = aws_launch_template.jobs.id
    version = "1"
  }
}

# This policy allows everything.
resource "aws_iam_role" "admins" {
  name               = "admins"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy" "admins" {
  role   = aws_iam_role.admins.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "*", Resource = "*" }] })
}

resource "aws_eks_node_group" "admins" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.admins.arn
  ami_type      = "AL2_ARM_64"
}

# The role of these nodes has only what nodes need: a note.
resource "aws_iam_role" "plain" {
  name                = "plain"
  assume_role_policy  = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonEKSWorkerNodePolicy", "arn:aws:iam::aws:policy/AmazonEKS_CNI_Policy"]
}

resource "aws_eks_node_group" "plain" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.plain.arn
  ami_type      = "AL2_x86_64_GPU"
}
