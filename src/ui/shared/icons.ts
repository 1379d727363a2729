export const closeIcon = 'M6 6l12 12M18 6 6 18';
export const torchIcon = 'M8 3h8v4l-2 3v10a1 1 0 0 1-1 1h-2a1 1 0 0 1-1-1V10L8 7zM8 6h8M12 13v2';
export const pictureIcon =
  'M5 4h14a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 8.5h.01';
export const cameraIcon =
  'M4 8h3l1.5-2.5h7L17 8h3a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z';
export const keyboardIcon =
  'M4 6h16a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V7a1 1 0 0 1 1-1zM7 10h.01M10.3 10h.01M13.7 10h.01M17 10h.01M8 14h8';
export const cameraSwitchIcon = 'M20 11a8 8 0 0 0-14-4.5L4 9M4 4v5h5M4 13a8 8 0 0 0 14 4.5l2-2.5M20 20v-5h-5';
export const minusIcon = 'M6 12h12';
export const plusIcon = 'M6 12h12M12 6v12';
export const downIcon = 'm6 9.5 6 6 6-6';
export const placeIcon =
  'M12 21c4-4.2 6.5-7.4 6.5-11a6.5 6.5 0 0 0-13 0c0 3.6 2.5 6.8 6.5 11zM12 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z';
export const searchIcon = 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.8 15.8 20 20';
