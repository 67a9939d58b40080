import { editor } from "./editor.ts";
import { element, say, words } from "./elements.ts";
import { current, type Picture } from "./picture.ts";

/** How many pixels of a PNG make one of the picture. */
const SCALE = 2;

/** Keeps the picture as a file, or puts it into the clipboard. */
export function listenForExports(view: () => string): void {
  element("svg").addEventListener("click", () => {
    const picture = current();
    if (picture) editor.postMessage({ is: "save", format: "svg", view: view(), data: base64(new TextEncoder().encode(plain(picture))) });
  });
  element("png").addEventListener("click", async () => {
    const picture = current();
    const png = picture && (await pngOf(picture));
    if (png) editor.postMessage({ is: "save", format: "png", view: view(), data: base64(new Uint8Array(await png.arrayBuffer())) });
  });
  element("copy").addEventListener("click", async () => {
    const picture = current();
    if (!picture) return;
    const copied = await copy(picture).catch(() => false);
    say(copied ? words.copied : words.notCopied);
  });
}

async function copy(picture: Picture): Promise<boolean> {
  const png = await pngOf(picture);
  if (!png) return false;
  await navigator.clipboard.write([new ClipboardItem({ "image/png": png })]);
  return true;
}

/** The picture without what only this page needs. */
function plain({ text }: Picture): string {
  return text.replaceAll(/ data-(?:file|line|column)="[^"]*"/g, "");
}

/** Light, as on paper. */
async function pngOf(picture: Picture): Promise<Blob | undefined> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(plain(picture).replace(/<style>.*?<\/style>/s, ""))}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [picture.width * SCALE, picture.height * SCALE];
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"));
}

function base64(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}
