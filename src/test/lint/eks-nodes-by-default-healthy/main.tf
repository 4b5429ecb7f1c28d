# Its role has only what nodes and their agents need.
resource "aws_iam_role" "plain" {
  name               = "plain"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "plain" {
  for_each   = toset(["AmazonEKSWorkerNodePolicy", "AmazonEKS_CNI_Policy", "CloudWatchAgentServerPolicy"])
  role       = aws_iam_role.plain.name
  policy_arn = "arn:aws:iam::aws:policy/${each.value}"
}

resource "aws_iam_role_policy" "plain" {
  role   = aws_iam_role.plain.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["logs:PutLogEvents", "ec2:DescribeTags"], Resource = "*" }] })
}

resource "aws_eks_node_group" "plain" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.plain.arn
}

# Whether these have a template is not known here, nor what it sets.
variable "templates" {}

resource "aws_iam_role" "jobs" {
  name                = "jobs"
  assume_role_policy  = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonS3FullAccess"]
}

resource "aws_eks_node_group" "jobs" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  dynamic "launch_template" {
    for_each = var.templates
    content {
      id      = launch_template.value
      version = "1"
    }
  }
}

resource "aws_eks_node_group" "others" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  launch_template {
    id      = var.templates
    version = "1"
  }
}

# Tokens are required with one hop.
resource "aws_launch_template" "closed" {
  name = "closed"
  metadata_options {
    http_tokens                 = "required"
    http_put_response_hop_limit = 1
  }
}

resource "aws_eks_node_group" "closed" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  launch_template {
    id      = aws_launch_template.closed.id
    version = "1"
  }
}

# Several roles of one block: what the jobs' role has says nothing of the nodes' role.
locals {
  roles = { nodes = "nodes", jobs = "jobs" }
}

resource "aws_iam_role" "several" {
  for_each           = local.roles
  name               = each.value
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Principal = { Service = "ec2.amazonaws.com" }, Action = "sts:AssumeRole" }] })
}

resource "aws_iam_role_policy_attachment" "several" {
  role       = aws_iam_role.several["jobs"].name
  policy_arn = "arn:aws:iam::aws:policy/AmazonS3FullAccess"
}

resource "aws_eks_node_group" "several" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.several["nodes"].arn
}

# Amazon Linux 2023 has a hop limit of 1, also where nothing names it.
resource "aws_eks_node_group" "of_2023" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  ami_type      = "AL2023_x86_64_STANDARD"
}

resource "aws_eks_node_group" "of_the_default" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
}

resource "aws_launch_template" "tags" {
  name = "tags"
}

resource "aws_eks_node_group" "of_2023_with_template" {
  cluster_name  = "shop"
  node_role_arn = aws_iam_role.jobs.arn
  launch_template {
    id      = aws_launch_template.tags.id
    version = "1"
  }
}
