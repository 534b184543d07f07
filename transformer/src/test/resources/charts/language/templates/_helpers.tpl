{{/* A name */}}
{{- define "language.name" -}}
{{- printf "%s-%s" .Release.Name .Chart.Name | trunc 63 | trimSuffix "-" -}}
{{- end -}}

{{- define "language.image" -}}
{{- $registry := .root.Values.global | default dict | dig "registry" "" -}}
{{- $tag := .image.tag | default .root.Chart.AppVersion -}}
{{- if $registry }}{{ $registry }}/{{ end -}}
{{ .image.repository }}:{{ $tag }}
{{- end -}}

{{- define "language.labels" }}
app: {{ include "language.name" . }}
{{- if .Values.enabled }}
enabled: "true"
{{- end }}
{{- end }}

{{- define "language.recursive" -}}
{{ .n }}{{ if gt (int .n) 0 }},{{ include "language.recursive" (dict "n" (sub .n 1)) }}{{ end }}
{{- end -}}

{{- define "language.changes" -}}
{{- $_ := set . "changed" "by the template" -}}
{{- end -}}
