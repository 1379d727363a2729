/** What the rest of the application knows of the camera. `scan.ts` and `read-picture.ts` do the work, in a lazy chunk. */

/** Why the camera could not be opened; each has its sentence in the catalogues. */
export type CameraFailure =
  | 'permissionDenied'
  | 'noCamera'
  | 'cameraBusy'
  /** The page is not served over HTTPS, or the browser knows no cameras (WeChat's on some phones). */
  | 'unsupported'
  | 'failed';

export interface Camera {
  id: string;
  label: string;
}

/** A running camera. */
export interface CameraControls {
  /** Cameras to choose from, and the one in use. */
  cameras: Camera[];
  cameraId: string | null;
  /** Whether this camera has a torch. */
  hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;
}

/** A QR that was read. */
export interface Reading {
  text: string;
  /** It was read before and has been in view since. */
  isRepeat: boolean;
  /** Where it stands: the corners in pixels of a picture of this size, which the video shows as a whole. */
  outline: { width: number; height: number; corners: { x: number; y: number }[] };
}

/** What happens while one scans. */
export type ScanEvent =
  /** The picture runs: at the start, and again after the page was hidden or the camera was lost for a moment. */
  | { type: 'opened'; camera: CameraControls }
  | ({ type: 'reading' } & Reading)
  /** It has become too dark to read well, or light again. */
  | { type: 'light'; isDark: boolean }
  /** The last that is told. */
  | { type: 'failed'; failure: CameraFailure };

export interface ScanOptions {
  /** Ends the scan and turns the camera off, or keeps it from being opened at all. */
  signal: AbortSignal;
  /** One of {@link CameraControls.cameras}; the back camera if not given. */
  cameraId?: string | undefined;
}

export interface ScanModule {
  /**
   * Draws a camera's picture into the element and tells what is read in it, until the signal ends it, the loop over it is
   * left, or the camera fails. The camera is off while the page is hidden.
   */
  scan(element: HTMLElement, options: ScanOptions): AsyncIterable<ScanEvent>;
  /** The text of the QR in a picture, or `null` where none can be read. */
  readPicture(picture: Blob): Promise<string | null>;
}
