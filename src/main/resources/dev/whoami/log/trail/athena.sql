-- If the table has partitions by day, also limit the partition: it is what Athena bills.
WITH events AS (
  SELECT
    eventtime AS event_time,
    split_part(eventsource, '.', 1) || ':' || eventname AS call,
    coalesce(errorcode, '') AS error,
    coalesce(useragent, '') AS user_agent,
    useridentity.arn AS arn,
    useridentity.accesskeyid AS access_key,
    json_extract_scalar(responseelements, '$.credentials.accessKeyId') AS given_key
  FROM ${table}
  WHERE eventtime >= '${since}'
),
-- The keys that AssumeRole gave: a call with them used the role that asked for them.
given AS (
  SELECT given_key, max(arn) AS arn
  FROM events
  WHERE call = 'sts:AssumeRole' AND error = '' AND given_key LIKE 'ASIA%'
  GROUP BY given_key
),
requests AS (
  SELECT
    events.event_time,
    events.call,
    events.error,
    events.user_agent,
    coalesce(given.arn, events.arn) AS arn,
    CASE WHEN given.arn IS NULL THEN '' ELSE split_part(events.arn, '/', 2) END AS assumed_role
  FROM events
  LEFT JOIN given
    ON events.access_key = given.given_key
    AND regexp_like(events.arn, ':assumed-role/')
    AND NOT regexp_like(events.arn, '${host}')
)
SELECT
  CASE
    WHEN user_agent LIKE '%${container}%' THEN 'CONTAINER'
    WHEN ${agents} THEN 'AGENT'
    ELSE 'PROGRAM'
  END AS used_by,
  split_part(arn, '/', 2) AS role,
  split_part(arn, '/', 3) AS instance,
  assumed_role,
  split_part(user_agent, ' ', 1) AS client,
  call,
  error,
  count(*) AS requests,
  min(event_time) AS first_request,
  max(event_time) AS last_request
FROM requests
WHERE regexp_like(arn, '${host}')
GROUP BY 1, 2, 3, 4, 5, 6, 7
ORDER BY used_by, role, instance, assumed_role, client, call, error;
