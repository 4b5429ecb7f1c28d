-- The roles that several clusters use, today.
SELECT configured.role AS role_arn, count(DISTINCT cluster) AS clusters, count(*) AS workloads
FROM whoami_fleet
WHERE type = 'workload' AND day = CAST(current_date AS varchar) AND configured.role IS NOT NULL
GROUP BY configured.role
HAVING count(DISTINCT cluster) > 1
ORDER BY workloads DESC, role_arn
