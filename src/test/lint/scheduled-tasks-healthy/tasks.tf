resource "aws_iam_role" "task" {
  name               = "report-task"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_ecs_task_definition" "report" {
  family                = "report"
  network_mode          = "awsvpc"
  task_role_arn         = aws_iam_role.task.arn
  container_definitions = jsonencode([{ name = "report", image = "report:1" }])
}

# A definition without roles: there is none to pass.
resource "aws_ecs_task_definition" "plain" {
  family                = "plain"
  network_mode          = "awsvpc"
  container_definitions = jsonencode([{ name = "plain", image = "nginx" }])
}

resource "aws_iam_role" "events" {
  name               = "report-events"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "events.amazonaws.com" } }] })
}

data "aws_iam_policy_document" "events" {
  statement {
    actions   = ["ecs:RunTask"]
    resources = ["*"]
  }
  statement {
    actions   = ["iam:PassRole"]
    resources = [aws_iam_role.task.arn]
  }
}

resource "aws_iam_role_policy" "events" {
  role   = aws_iam_role.events.id
  policy = data.aws_iam_policy_document.events.json
}

resource "aws_cloudwatch_event_target" "report" {
  rule     = "nightly"
  arn      = "arn:aws:ecs:eu-central-1:111122223333:cluster/main"
  role_arn = aws_iam_role.events.arn
  ecs_target {
    task_definition_arn = aws_ecs_task_definition.report.arn
  }
}

resource "aws_iam_role" "plain" {
  name               = "plain-events"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "events.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "plain" {
  role   = aws_iam_role.plain.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecs:Run*", Resource = "*" }] })
}

resource "aws_cloudwatch_event_target" "plain" {
  rule     = "nightly"
  arn      = "arn:aws:ecs:eu-central-1:111122223333:cluster/main"
  role_arn = aws_iam_role.plain.arn
  ecs_target {
    task_definition_arn = aws_ecs_task_definition.plain.arn
  }
}

# The policy of AWS, and one that is not known.
resource "aws_iam_role" "managed" {
  name               = "managed-events"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "events.amazonaws.com" } }] })
}

resource "aws_iam_role_policy_attachment" "managed" {
  role       = aws_iam_role.managed.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonEC2ContainerServiceEventsRole"
}

resource "aws_cloudwatch_event_target" "managed" {
  rule     = "nightly"
  arn      = "arn:aws:ecs:eu-central-1:111122223333:cluster/main"
  role_arn = aws_iam_role.managed.arn
  ecs_target {
    task_definition_arn = aws_ecs_task_definition.report.arn
  }
}

# A target that is a function.
resource "aws_cloudwatch_event_target" "function" {
  rule = "nightly"
  arn  = "arn:aws:lambda:eu-central-1:111122223333:function:report"
}
