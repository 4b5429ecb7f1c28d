# Policies in the module around it are all here: each role lacks what its comment says.

resource "aws_iam_role" "task" {
  name               = "report-task"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ecs-tasks.amazonaws.com" } }] })
}

resource "aws_ecs_task_definition" "report" {
  family        = "report"
  network_mode  = "awsvpc"
  task_role_arn = aws_iam_role.task.arn
  container_definitions = jsonencode([{
    name  = "report"
    image = "report:1"
  }])
}

# Lacks iam:PassRole.
resource "aws_iam_role" "events" {
  name               = "report-events"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "events.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "events" {
  role   = aws_iam_role.events.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "ecs:RunTask", Resource = "*" }] })
}

resource "aws_cloudwatch_event_target" "report" {
  rule     = "nightly"
  arn      = "arn:aws:ecs:eu-central-1:111122223333:cluster/main"
  role_arn = aws_iam_role.events.arn
  ecs_target {
    task_definition_arn = aws_ecs_task_definition.report.arn
  }
}

# Trusts events, and the scheduler is another service.
resource "aws_iam_role" "schedule" {
  name               = "report-schedule"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "events.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "schedule" {
  role   = aws_iam_role.schedule.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["ecs:RunTask", "iam:PassRole"], Resource = "*" }] })
}

resource "aws_scheduler_schedule" "report" {
  schedule_expression = "rate(1 day)"
  target {
    arn      = "arn:aws:ecs:eu-central-1:111122223333:cluster/main"
    role_arn = aws_iam_role.schedule.arn
    ecs_parameters {
      task_definition_arn = aws_ecs_task_definition.report.arn
    }
  }
}

# Lacks both.
resource "aws_iam_role" "states" {
  name               = "report-states"
  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "states.amazonaws.com" } }] })
}

resource "aws_iam_role_policy" "states" {
  role   = aws_iam_role.states.id
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = "logs:*", Resource = "*" }] })
}

resource "aws_sfn_state_machine" "report" {
  name     = "report"
  role_arn = aws_iam_role.states.arn
  definition = jsonencode({
    StartAt = "All"
    States = {
      All = {
        Type = "Parallel"
        Branches = [{
          StartAt = "Run"
          States = {
            Run = {
              Type     = "Task"
              Resource = "arn:aws:states:::ecs:runTask.sync"
              Parameters = {
                TaskDefinition = aws_ecs_task_definition.report.arn
              }
              End = true
            }
          }
        }]
        End = true
      }
    }
  })
}
