{{- define "guestbook.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
{{- /* Every pod waits for Redis with this image. */}}
{{- define "guestbook.waitImage" -}}
busybox:1.36.1
{{- end }}
