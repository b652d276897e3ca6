/** The font families of the figure; styles/theme.css names the same ones. */
export const families = {
  text: '"Inter", system-ui, -apple-system, "Segoe UI", "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif',
  math: '"STIX Two Text", "Cambria", "Georgia", "Times New Roman", "Liberation Serif", "Songti SC", serif',
} as const;
