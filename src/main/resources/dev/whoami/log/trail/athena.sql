-- If the table has partitions by day, also limit the partition: it is what Athena bills.
WITH events AS (
  SELECT
    eventtime AS event_time,
    split_part(eventsource, '.', 1) || ':' || eventname AS call,
    coalesce(errorcode, '') AS error,
    coalesce(useragent, '') AS user_agent,
    useridentity.arn AS arn
  FROM ${table}
)
SELECT
  CASE
    WHEN user_agent LIKE '%${container}%' THEN 'CONTAINER'
    WHEN ${agents} THEN 'AGENT'
    ELSE 'PROGRAM'
  END AS used_by,
  split_part(arn, '/', 2) AS role,
  split_part(arn, '/', 3) AS instance,
  split_part(user_agent, ' ', 1) AS client,
  call,
  error,
  count(*) AS requests,
  min(event_time) AS first_request,
  max(event_time) AS last_request
FROM events
WHERE event_time >= '${since}'
  AND regexp_like(arn, '^arn:aws[a-z-]*:sts::[0-9]{12}:assumed-role/[^/:]+/i-[0-9a-f]{8,32}$')
GROUP BY 1, 2, 3, 4, 5, 6
ORDER BY used_by, role, instance, client, call, error;
