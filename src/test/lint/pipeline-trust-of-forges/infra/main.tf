resource "aws_iam_role" "circle-audience" {
  name = "orders-circle-audience"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1f0e-8f6a" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "oidc.circleci.com/org/1f0e-8f6a:aud" = "sts.amazonaws.com" }
        StringLike   = { "oidc.circleci.com/org/1f0e-8f6a:sub" = "org/1f0e-8f6a/project/6d1c-7a52/user/*" }
      }
    }]
  })
}

resource "aws_iam_role" "circle-branch" {
  name = "orders-circle-branch"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/oidc.circleci.com/org/1f0e-8f6a" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "oidc.circleci.com/org/1f0e-8f6a:aud" = "1f0e-8f6a" }
        StringLike   = { "oidc.circleci.com/org/1f0e-8f6a:sub" = "org/1f0e-8f6a/project/6d1c-7a52/user/*/vcs-origin/*/vcs-ref/refs/heads/main" }
      }
    }]
  })
}

resource "aws_iam_role" "bucket-deployment" {
  name = "orders-bucket-deployment"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:aud" = "ari:cloud:bitbucket::workspace/1f0e-8f6a" }
        StringLike   = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:sub" = "{6d1c-7a52}:{1f0e-8f6a}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "bucket-audience" {
  name = "orders-bucket-audience"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:aud" = "sts.amazonaws.com" }
        StringLike   = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:sub" = "{6d1c-7a52}:*" }
      }
    }]
  })
}

resource "aws_iam_role" "bucket-braces" {
  name = "orders-bucket-braces"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:aud" = "ari:cloud:bitbucket::workspace/1f0e-8f6a" }
        StringLike   = { "api.bitbucket.org/2.0/workspaces/octo/pipelines-config/identity/oidc:sub" = "6d1c-7a52:*" }
      }
    }]
  })
}

resource "aws_iam_role" "kite-ref" {
  name = "orders-kite-ref"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "agent.buildkite.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "agent.buildkite.com:sub" = "organization:octo:pipeline:orders:ref:main:*" }
      }
    }]
  })
}

resource "aws_iam_role" "kite-step" {
  name = "orders-kite-step"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { Federated = "arn:aws:iam::111122223333:oidc-provider/agent.buildkite.com" }
      Action    = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = { "agent.buildkite.com:aud" = "sts.amazonaws.com" }
        StringLike   = { "agent.buildkite.com:sub" = "organization:octo:pipeline:orders:ref:refs/heads/main:commit:*:step:release" }
      }
    }]
  })
}

