import { Icon } from '../../shared/icon.tsx';
import { pictureIcon } from '../../shared/icons.ts';
import { useThumbnail } from './use-thumbnail.ts';
import './photos.css';

/** @param alt empty where the words around it say what it is */
export function Thumbnail({ sha256, alt }: { sha256: string; alt: string }) {
  const url = useThumbnail(sha256);
  if (url) return <img class="photo" src={url} alt={alt} />;
  return (
    <span class="photo photo-blank" {...(alt !== '' && { role: 'img', 'aria-label': alt })}>
      {url === null && <Icon path={pictureIcon} />}
    </span>
  );
}
