// The host config that makes the renderer's cards look as in Teams, light and dark.

const palette = {
  light: {
    colors: {
      default: ["#242424", "#5c5c5c"], dark: ["#242424", "#5c5c5c"], light: ["#ffffff", "#e0e0e0"], accent: ["#4f52b2", "#4f52b2"],
      good: ["#1a6334", "#1a6334"], warning: ["#7a4b00", "#7a4b00"], attention: ["#b10e1c", "#b10e1c"],
    },
    backgrounds: { default: "#ffffff", emphasis: "#f5f5f5", good: "#eef7ea", attention: "#fdf3f4", warning: "#fdf6e3", accent: "#ebecf9" },
    line: "#d1d1d1",
  },
  dark: {
    colors: {
      default: ["#f5f5f5", "#b8b8b8"], dark: ["#b8b8b8", "#b8b8b8"], light: ["#ffffff", "#e0e0e0"], accent: ["#a9acf5", "#a9acf5"],
      good: ["#9fd89f", "#9fd89f"], warning: ["#f7d774", "#f7d774"], attention: ["#ff99a4", "#ff99a4"],
    },
    backgrounds: { default: "#292929", emphasis: "#1f1f1f", good: "#153a20", attention: "#45151b", warning: "#43310a", accent: "#2a2c55" },
    line: "#525252",
  },
};

const foreground = (colors) =>
  Object.fromEntries(Object.entries(colors).map(([name, [strong, subtle]]) => [name, { default: strong, subtle }]));

export function hostConfig(theme) {
  const { colors, backgrounds, line } = palette[theme];
  const styles = Object.fromEntries(Object.entries(backgrounds).map(([name, backgroundColor]) =>
    [name, { backgroundColor, borderColor: line, foregroundColors: foreground(colors) }]));
  return {
    supportsInteractivity: true,
    fontFamily: "'Segoe UI', system-ui, -apple-system, 'Noto Sans', 'DejaVu Sans', sans-serif",
    fontSizes: { small: 12, default: 14, medium: 14, large: 18, extraLarge: 24 },
    fontWeights: { lighter: 400, default: 400, bolder: 600 },
    lineHeights: { small: 16, default: 20, medium: 20, large: 24, extraLarge: 32 },
    imageSizes: { small: 32, medium: 52, large: 100 },
    spacing: { small: 8, default: 12, medium: 16, large: 20, extraLarge: 24, padding: 16 },
    separator: { lineThickness: 1, lineColor: line },
    imageSet: { imageSize: "medium", maxImageHeight: 100 },
    containerStyles: styles,
    actions: {
      maxActions: 6, spacing: "default", buttonSpacing: 8, actionsOrientation: "horizontal", actionAlignment: "left",
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    },
    adaptiveCard: { allowCustomStyle: true },
    factSet: { title: { weight: "bolder", wrap: true, maxWidth: 160 }, value: { wrap: true }, spacing: 12 },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", weight: "bolder", spacing: "small" },
    },
    textBlock: { headingLevel: 3 },
    textStyles: { heading: { size: "large", weight: "bolder" } },
  };
}
