WITH events AS (
  SELECT
    event ->> '$.eventTime' AS event_time,
    split_part(event ->> '$.eventSource', '.', 1) || ':' || (event ->> '$.eventName') AS call,
    coalesce(event ->> '$.errorCode', '') AS error,
    coalesce(event ->> '$.userAgent', '') AS user_agent,
    event ->> '$.userIdentity.arn' AS arn
  FROM (
    SELECT unnest(Records) AS event
    FROM read_json('${table}', columns = {Records: 'JSON[]'}, maximum_object_size = 268435456)
  )
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
  AND regexp_matches(arn, '^arn:aws[a-z-]*:sts::[0-9]{12}:assumed-role/[^/:]+/i-[0-9a-f]{8,32}$')
GROUP BY ALL
ORDER BY used_by, role, instance, client, call, error;
