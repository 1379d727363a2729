export { openCamera } from './open-camera.ts';
export { readPicture } from './read-picture.ts';
