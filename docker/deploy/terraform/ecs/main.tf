# An ECS service whose application does not start before whoami has seen that the task has its own
# role, and that is rolled back if the task does not get it. ../../README.md has the reasons for
# the settings of the sidecar.

data "aws_caller_identity" "this" {}

data "aws_partition" "this" {}

data "aws_region" "this" {}

# ---- The roles: one for the code, one for ECS itself.

data "aws_iam_policy_document" "ecs_tasks" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    # Tasks of this account alone.
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.this.account_id]
    }
  }
}

resource "aws_iam_role" "task" {
  name               = "${var.name}-task-role"
  description        = "Who the code in the containers of ${var.name} is."
  assume_role_policy = data.aws_iam_policy_document.ecs_tasks.json
}

resource "aws_iam_role_policy_attachment" "task" {
  for_each = var.policy_arns

  role       = aws_iam_role.task.name
  policy_arn = each.value
}

resource "aws_iam_role" "execution" {
  name               = "${var.name}-execution-role"
  description        = "With which ECS pulls the images and writes the logs of ${var.name}."
  assume_role_policy = data.aws_iam_policy_document.ecs_tasks.json
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:${data.aws_partition.this.partition}:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

resource "aws_iam_service_linked_role" "ecs" {
  count = var.create_service_linked_role ? 1 : 0

  aws_service_name = "ecs.amazonaws.com"
}

# ---- What runs.

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/${var.name}"
  retention_in_days = var.log_retention_in_days
}

resource "aws_ecs_task_definition" "this" {
  family                   = var.name
  requires_compatibilities = [var.launch_type]
  network_mode             = "awsvpc"
  pid_mode                 = "task"
  cpu                      = var.cpu
  memory                   = var.memory
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution.arn

  container_definitions = jsonencode([
    {
      name  = "whoami"
      image = var.whoami_image
      command = [
        "watch",
        "--expect", "TASK_ROLE",
        "--expect-role", aws_iam_role.task.name,
        "--interval", "30s",
        "--emf",
      ]
      essential = true
      restartPolicy = {
        enabled              = true
        restartAttemptPeriod = 60
      }
      user                   = var.user
      readonlyRootFilesystem = true
      linuxParameters = {
        capabilities = {
          drop = ["ALL"]
        }
      }
      cpu               = 64
      memory            = 256
      memoryReservation = 128
      healthCheck = {
        command     = ["CMD", "whoami", "watch", "--check"]
        interval    = 10
        timeout     = 10
        startPeriod = 30
        retries     = 5
      }
      startTimeout = 120
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = data.aws_region.this.region
          awslogs-stream-prefix = "whoami"
        }
      }
    },
    {
      name      = "app"
      image     = var.app_image
      essential = true
      dependsOn = [
        {
          containerName = "whoami"
          condition     = "HEALTHY"
        },
      ]
      user = var.user
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = data.aws_region.this.region
          awslogs-stream-prefix = "app"
        }
      }
    },
  ])

  runtime_platform {
    operating_system_family = "LINUX"
    cpu_architecture        = "X86_64"
  }
}

resource "aws_ecs_service" "this" {
  name            = var.name
  cluster         = var.cluster
  task_definition = aws_ecs_task_definition.this.arn
  launch_type     = var.launch_type
  desired_count   = var.desired_count

  # Tasks that do not get their role never get healthy, so the old ones stay.
  deployment_circuit_breaker {
    enable   = true
    rollback = true
  }

  network_configuration {
    subnets          = var.subnets
    security_groups  = var.security_groups
    assign_public_ip = var.assign_public_ip
  }

  # A task that starts before its execution role may pull fails.
  depends_on = [
    aws_iam_role_policy_attachment.execution,
    aws_iam_role_policy_attachment.task,
  ]
}
