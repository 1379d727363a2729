import type { ScanMessages } from './zh-cn-scan.ts';

/** The same in English. */
export const enScan: ScanMessages = {
  title: 'Scan',
  aim: 'Point at the poster’s QR code',
  asking:
    'The browser will ask for the camera: please allow it. It only reads posters’ codes; nothing it sees is kept or sent.',
  opening: 'Opening the camera…',
  dark: 'Too dark here. Please move into better light.',
  darkTorch: 'Too dark here. You can tap “Light on”.',
  torchOn: 'Light on',
  torchOff: 'Light off',
  camera: 'Camera',
  picture: 'Photos',
  type: 'Type the code',
  reading: 'Reading the picture…',
  notPoster: 'This is not a Qijintong poster. Point at the poster’s code.',
  noCodeInPicture: 'No QR code was found. Please choose a clearer picture.',
  pictureFailed: 'This picture cannot be opened. Please choose another.',
  codeTitle: 'Type the place code',
  codeLabel: 'Place code',
  codeHint: 'The 16 letters and digits under the poster’s QR code',
  codeMalformed: 'A place code has 16 letters and digits. Please compare it with the poster.',
  codeGo: 'Go on',
  failures: {
    permissionDenied: 'Qijintong may not use the camera',
    noCamera: 'No camera was found on this device',
    cameraBusy: 'Another app is using the camera',
    unsupported: 'This browser cannot use the camera',
    failed: 'The camera did not open',
  },
  remedies: {
    permissionDenied: [
      'iPhone: open Settings, then Safari, and set Camera to Allow.',
      'Android: press and hold the Qijintong icon, open App info, then Permissions, and allow Camera.',
      'In a browser’s tab: tap the small icon beside the address and set Camera to Allow.',
    ],
    noCamera: ['Choose a photo of the poster, or type the place code.'],
    cameraBusy: ['Close the app that uses the camera and try again.'],
    unsupported: ['Open it in the phone’s own browser, or type the place code.'],
    failed: ['Please try again, choose a photo, or type the place code.'],
  },
};
