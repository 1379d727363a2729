export { readPicture } from './read-picture.ts';
export { scan } from './scan.ts';
