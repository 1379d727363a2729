import type { CameraFailure } from './scanning.ts';

/**
 * Why getUserMedia refused. html5-qrcode rejects with a sentence that holds the DOMException's name
 * (https://www.w3.org/TR/mediacapture-streams/#dom-mediadevices-getusermedia), not with the exception.
 */
export function errorToCameraFailure(error: unknown): CameraFailure {
  const text = String(error);
  if (/NotAllowedError|PermissionDenied|SecurityError/.test(text)) return 'permissionDenied';
  if (/NotFoundError|OverconstrainedError|DevicesNotFound/.test(text)) return 'noCamera';
  if (/NotReadableError|TrackStartError|AbortError/.test(text)) return 'cameraBusy';
  if (/not supported|NotSupportedError/i.test(text)) return 'unsupported';
  return 'failed';
}
