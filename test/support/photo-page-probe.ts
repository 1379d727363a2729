import { h, render } from 'preact';
import { useState } from 'preact/hooks';
import type { Photo } from '../../src/domain/log/photo.ts';
import { PhoneDatabase } from '../../src/storage/phone-database.ts';
import { createEndpointClient } from '../../src/sync/endpoint-client.ts';
import { createKeeper } from '../../src/sync/keeper.ts';
import { createPhotoAlbum } from '../../src/sync/photo-album.ts';
import { PhotoField } from '../../src/ui/leader/photos/photo-field.tsx';
import { PhotoStrip } from '../../src/ui/leader/photos/photo-strip.tsx';
import { type Services, ServicesProvider } from '../../src/ui/services.ts';
import '../../src/ui/shared/tokens.css';
import '../../src/ui/shared/base.css';

/**
 * A page of nothing but the field and the strip, over the real store: the first is a form's, the second a record's. What
 * the form would keep stands in `window.photos`.
 */
declare global {
  interface Window {
    photos: Photo[];
  }
}

const database = new PhoneDatabase();
const client = createEndpointClient((input, init) => fetch(input, init), Date.now);
const album = createPhotoAlbum({ database, client, keeper: createKeeper(navigator.storage), now: Date.now });
const services: Pick<Services, 'photos'> = { photos: async () => album };

function PhotoPage() {
  const [photos, setPhotos] = useState<Photo[]>([]);
  window.photos = photos;
  return h('main', { class: 'page-content', style: { padding: '16px' } }, [
    h('h1', null, 'Photos'),
    h(PhotoField, { photos, onChange: setPhotos }),
    h(PhotoStrip, { photos }),
  ]);
}

// The screens here ask for no other service.
const value = services as Services;
render(h(ServicesProvider, { value, children: h(PhotoPage, null) }), document.body);
