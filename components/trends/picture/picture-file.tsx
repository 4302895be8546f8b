import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import { type Drawing, Picture, type PictureTexts } from "./picture-frame";
import { standAlone } from "./stand-alone";

export const PICTURE_TYPES = ["svg", "png"] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];

/** For paper and for screens with twice as many dots. */
const PNG_SCALE = 2;

/** The value that a variable has on this page now: a colour as the browser works it out, light or dark. */
function styleValue(name: string): string {
  const { documentElement, body } = document;
  if (name === "--font") return getComputedStyle(documentElement).getPropertyValue(name).trim();
  const probe = body.appendChild(document.createElement("span"));
  probe.style.color = `var(${name})`;
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** The picture as the text of an SVG file that needs nothing else. */
function svgText(texts: PictureTexts, drawing: Drawing): string {
  const host = document.createElement("div");
  const root = createRoot(host);
  flushSync(() => root.render(<Picture texts={texts} drawing={drawing} />));
  const { firstElementChild: drawn } = host;
  if (!drawn) throw new Error("the picture was not drawn");
  const text = new XMLSerializer().serializeToString(drawn);
  root.unmount();
  return `<?xml version="1.0" encoding="UTF-8"?>\n${standAlone(text, styleValue)}\n`;
}

/** Draws an SVG file on a canvas; the policy of the pages allows images from a blob. */
async function pngOf(svg: Blob): Promise<Blob> {
  const address = URL.createObjectURL(svg);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * PNG_SCALE;
    canvas.height = image.naturalHeight * PNG_SCALE;
    canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!png) throw new Error("the canvas gave no picture");
    return png;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Makes the file and hands it to the browser to save. */
export async function savePicture(
  { texts, drawing, name }: { texts: PictureTexts; drawing: Drawing; name: string },
  type: PictureType,
): Promise<void> {
  const svg = new Blob([svgText(texts, drawing)], { type: "image/svg+xml" });
  save(type === "svg" ? svg : await pngOf(svg), `${name}.${type}`);
}
