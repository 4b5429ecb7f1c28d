{{/* The image, by its digest if there is one. Of a chart: its own values. */}}
{{- define "aws-which-role.image" -}}
{{- $tag := .Values.image.tag | default .Chart.AppVersion -}}
{{- .Values.image.repository }}:{{ $tag }}{{ with .Values.image.digest }}@{{ . }}{{ end }}
{{- end }}

{{/* What every whoami has, wherever it runs: it reads, writes no file and needs no capability. */}}
{{- define "aws-which-role.container" -}}
ports:
  - name: whoami
    containerPort: 9464
    protocol: TCP
# Only whether whoami answers. That the role is wrong is no reason to kill whoami, which tells it.
livenessProbe:
  httpGet:
    path: /readyz
    port: whoami
  periodSeconds: 30
  timeoutSeconds: 5
resources:
  {{- toYaml .Values.resources | nindent 2 }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities:
    drop: ["ALL"]
volumeMounts:
  - name: whoami-token
    mountPath: /run/secrets/whoami
    readOnly: true
{{- end }}

{{/*
The sidecar, an item of initContainers: the application does not start before the pod has the role.
  {{ include "aws-which-role.sidecar" (merge (dict "role" "app-role") (index .Subcharts "aws-which-role")) }}
*/}}
{{- define "aws-which-role.sidecar" -}}
- name: whoami
  image: {{ include "aws-which-role.image" . | quote }}
  imagePullPolicy: {{ .Values.image.pullPolicy }}
  restartPolicy: Always
  args:
    - watch
    - --expect
    - IRSA,POD_IDENTITY
    {{- with .role }}
    - --expect-role
    - {{ . | quote }}
    {{- end }}
    {{- with .Values.interval }}
    - --interval
    - {{ . | quote }}
    {{- end }}
    - --listen
    - 0.0.0.0:9464
    - --token-file
    - /run/secrets/whoami/token
  startupProbe:
    httpGet:
      path: /healthz
      port: whoami
    periodSeconds: 2
    timeoutSeconds: 2
    failureThreshold: 60
  {{- include "aws-which-role.container" . | nindent 2 }}
{{- end }}

{{/* The token for /metrics, an item of volumes. */}}
{{- define "aws-which-role.volume" -}}
- name: whoami-token
  secret:
    secretName: {{ .Values.token.secret }}
    items:
      - key: {{ .Values.token.key }}
        path: token
    # 0444, in decimal: a pod without fsGroup can read it too, and no other container has it.
    defaultMode: 292
{{- end }}

{{/* For a pod that passes the Pod Security Standard "restricted". */}}
{{- define "aws-which-role.podSecurity" -}}
runAsNonRoot: true
runAsUser: 10001
runAsGroup: 10001
# The group that may read the projected tokens.
fsGroup: 10001
seccompProfile:
  type: RuntimeDefault
{{- end }}
