/** A drawing of the map as PNG, at twice its size where the browser's largest canvas allows it. */
import type { Drawing, Paints, Shape } from './shapes.ts';

/** Sides and area that every browser can still draw. */
const mostSide = 16_000;
const mostArea = 120_000_000;

function paint(context: CanvasRenderingContext2D, shape: Shape, paints: Paints): void {
  if (shape.kind === 'text') {
    const { x, y, text, fill, size, weight, mono, end } = shape;
    const family = mono ? "'Geist Mono', ui-monospace, monospace" : 'Geist, system-ui, sans-serif';
    context.font = `${weight} ${size}px ${family}`;
    context.textAlign = end ? 'right' : 'left';
    context.fillStyle = paints[fill];
    context.fillText(text, x, y);
    return;
  }
  const path = new Path2D(shape.kind === 'path' ? shape.d : '');
  if (shape.kind === 'box') {
    path.roundRect(shape.x, shape.y, shape.width, shape.height, shape.round);
    if (shape.fill !== undefined) {
      context.fillStyle = paints[shape.fill];
      context.fill(path);
    }
  }
  if (shape.line === undefined) return;
  context.strokeStyle = paints[shape.line];
  context.lineWidth = shape.kind === 'path' ? shape.width : 1;
  context.setLineDash(shape.dashed ? [3, 3] : []);
  if (shape.kind === 'box' || !shape.at) return context.stroke(path);
  const { x, y, scale } = shape.at;
  context.save();
  context.translate(x, y);
  context.scale(scale, scale);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  context.stroke(path);
  context.restore();
  return undefined;
}

/** Undefined where the browser cannot make the picture. */
export async function pngOf(drawing: Drawing, paints: Paints): Promise<Blob | undefined> {
  const { x, y, width, height, shapes } = drawing;
  const scale = Math.min(2, mostSide / Math.max(width, height), Math.sqrt(mostArea / (width * height)));
  const canvas = document.createElement('canvas');
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext('2d');
  if (!context) return undefined;
  context.scale(scale, scale);
  context.translate(-x, -y);
  context.fillStyle = paints.code;
  context.fillRect(x, y, width, height);
  for (const shape of shapes) paint(context, shape, paints);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob ?? undefined;
}
