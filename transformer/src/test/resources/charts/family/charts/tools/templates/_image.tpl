{{- define "tools.image" -}}
{{ with .global.registry }}{{ . }}/{{ end }}{{ .image.repository | default "none" }}:{{ .image.tag }}
{{- end -}}
