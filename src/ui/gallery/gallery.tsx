import { useMessages } from '../messages/language.ts';
import { Page } from '../shared/page.tsx';
import { TabBar } from '../shared/tab-bar.tsx';
import { UpdateBanner } from '../shared/update-banner.tsx';
import { ControlParts } from './control-parts.tsx';
import { FieldParts } from './field-parts.tsx';
import { ListParts } from './list-parts.tsx';
import { OverlayParts } from './overlay-parts.tsx';
import { PictureParts } from './picture-parts.tsx';

/** `/gallery`, while one develops: every component of `shared/` in every state (GA1). */
export function Gallery() {
  const t = useMessages();
  return (
    <>
      <UpdateBanner />
      <Page title={t.product} back="/">
        <ControlParts />
        <FieldParts />
        <ListParts />
        <PictureParts />
        <OverlayParts />
      </Page>
      <TabBar path="/" />
    </>
  );
}
