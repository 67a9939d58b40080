/** Draws what a terminal shows as an SVG picture. */

const colours: Readonly<Record<string, string>> = { "31": "#d1242f", "32": "#1a7f37", "33": "#9a6700", "36": "#0969da" };
const CHARACTER = 8.4;
const LINE = 20;
const MARGIN = 16;

/** Coloured text, as it is printed, becomes a picture with a prompt line above it. */
export function terminalPicture(command: string, output: string): string {
  const lines = [`\u001b[1m$ ${command}\u001b[22m`, "", ...output.trimEnd().split("\n")];
  const columns = Math.max(...lines.map((line) => plain(line).length));
  const width = Math.ceil(columns * CHARACTER + 2 * MARGIN);
  const height = lines.length * LINE + 2 * MARGIN;
  const rows = lines.map((line, index) => `  <text x="${MARGIN}" y="${MARGIN + index * LINE + 14}" xml:space="preserve">${spans(line)}</text>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace" font-size="14" fill="#1f2328">`,
    `  <title>${escaped(`The output of “${command}”`)}</title>`,
    `  <rect width="${width}" height="${height}" rx="8" fill="#f6f8fa" stroke="#d1d9e0"/>`,
    ...rows,
    "</svg>",
    "",
  ].join("\n");
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: colours are told by control characters.
const control = /\u001b\[(\d+)m/g;

function plain(line: string): string {
  return line.replace(control, "");
}

function spans(line: string): string {
  const parts = line.split(control);
  const style = { bold: false, dim: false, colour: "" };
  return parts
    .map((part, index) => {
      if (index % 2 === 0) return part === "" ? "" : `<tspan${attributes(style)}>${escaped(part)}</tspan>`;
      apply(part, style);
      return "";
    })
    .join("");
}

function apply(code: string, style: { bold: boolean; dim: boolean; colour: string }): void {
  if (code === "1") style.bold = true;
  else if (code === "2") style.dim = true;
  else if (code === "22") style.bold = style.dim = false;
  else if (code === "39") style.colour = "";
  else style.colour = colours[code] ?? "";
}

function attributes({ bold, dim, colour }: { bold: boolean; dim: boolean; colour: string }): string {
  return `${bold ? ' font-weight="bold"' : ""}${dim ? ' fill="#59636e"' : ""}${colour ? ` fill="${colour}"` : ""}`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
