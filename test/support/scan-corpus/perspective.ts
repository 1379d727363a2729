/** How a flat poster hangs before the camera; angles in radians. */
export interface Pose {
  /** Where its middle is seen, in pixels. */
  x: number;
  y: number;
  /** How wide it would be seen from straight in front, in pixels. */
  size: number;
  roll: number;
  yaw: number;
  pitch: number;
  /** How far it bends around something upright, as the share of its width; 0 is flat. */
  bend: number;
}

/** From pixels of the picture to the poster: 0 to 1 across and down where it is hit. */
export type ToPoster = (x: number, y: number) => { u: number; v: number };

/** The camera's distance in widths of the poster: nearer makes lines converge more. */
const DISTANCE = 3;

/** The ray of each pixel is cut with the poster's plane, and the cut is then unrolled where the poster bends. */
export function poseToPoster({ x: middleX, y: middleY, size, roll, yaw, pitch, bend }: Pose): ToPoster {
  const focal = size * DISTANCE;
  const [sinYaw, cosYaw] = [Math.sin(yaw), Math.cos(yaw)];
  const [sinPitch, cosPitch] = [Math.sin(pitch), Math.cos(pitch)];
  const [sinRoll, cosRoll] = [Math.sin(roll), Math.cos(roll)];
  // The poster's own axes, turned by yaw and then by pitch.
  const across = [cosYaw, sinYaw * sinPitch, -sinYaw * cosPitch] as const;
  const down = [0, cosPitch, sinPitch] as const;
  const normal = [
    across[1] * down[2] - across[2] * down[1],
    across[2] * down[0] - across[0] * down[2],
    across[0] * down[1] - across[1] * down[0],
  ] as const;
  return (x, y) => {
    const [dx, dy] = [(x - middleX) / focal, (y - middleY) / focal];
    const ray = [dx * cosRoll + dy * sinRoll, dy * cosRoll - dx * sinRoll, 1] as const;
    const reach = (normal[2] * DISTANCE) / (ray[0] * normal[0] + ray[1] * normal[1] + normal[2]);
    const hit = [ray[0] * reach, ray[1] * reach, reach - DISTANCE] as const;
    const u = hit[0] * across[0] + hit[1] * across[1] + hit[2] * across[2];
    const v = hit[0] * down[0] + hit[1] * down[1] + hit[2] * down[2];
    const unrolled = bend === 0 ? u : Math.asin(Math.max(-1, Math.min(1, u * bend))) / bend;
    return { u: unrolled + 0.5, v: v + 0.5 };
  };
}
