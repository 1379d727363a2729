/** What the rest of the application knows of the camera. `open-camera.ts` and `read-picture.ts` do the work, in a lazy chunk. */

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

/** A running camera, drawn into the element that it was opened with. */
export interface CameraSession {
  /** Cameras to choose from, and the one in use. */
  cameras: Camera[];
  cameraId: string | null;
  /** Whether this camera has a torch. */
  hasTorch: boolean;
  setTorch(on: boolean): Promise<void>;
  /** Stops the camera; safe at any time and any number of times. */
  close(): Promise<void>;
}

export interface ScanModule {
  /**
   * Opens the camera into the element and calls `onRead` with each QR text that comes into view (a text that stays in
   * view is told once a second). Resolves when the picture runs.
   *
   * @param cameraId a camera from {@link CameraSession.cameras}; the back camera if not given
   * @param signal closes the camera, or keeps it from being opened at all
   */
  openCamera(
    element: HTMLElement,
    onRead: (text: string) => void,
    signal: AbortSignal,
    cameraId?: string,
  ): Promise<{ session: CameraSession } | { failure: CameraFailure }>;
  /** The text of the QR in a picture, or `null` where none can be read. */
  readPicture(picture: Blob): Promise<string | null>;
}
