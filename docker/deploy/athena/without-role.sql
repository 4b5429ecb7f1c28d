-- The workloads whose pods did not get their role, in every cluster, today.
SELECT cluster, namespace, kind, name, verdict.kind AS identity, replicas
FROM whoami_fleet
WHERE type = 'workload' AND day = CAST(current_date AS varchar)
  AND (contains(findings, 'WHO901') OR contains(findings, 'WHO902'))
ORDER BY replicas DESC, cluster, namespace, name
