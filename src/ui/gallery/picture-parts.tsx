import { useMessages } from '../messages/language.ts';
import { Icon } from '../shared/icon.tsx';
import * as icons from '../shared/icons.ts';
import * as homeIcons from '../shared/icons-home.ts';
import { Bar, Marks } from '../shared/marks.tsx';
import { Ring } from '../shared/ring.tsx';
import { type Status, StatusTag } from '../shared/status-tag.tsx';
import { Part } from './part.tsx';

const STATUSES: Status[] = ['saved', 'archived', 'refused', 'retracted'];

/** What is looked at. */
export function PictureParts() {
  const t = useMessages();
  return (
    <>
      <Part name="StatusTag">
        <div class="gallery-line">
          {STATUSES.map((status) => (
            <StatusTag key={status} status={status} />
          ))}
        </div>
      </Part>
      <Part name="Ring">
        <div class="gallery-line">
          <Ring part={0} of={15} />
          <Ring part={6} of={15} />
          <Ring part={15} of={15} />
        </div>
      </Part>
      <Part name="Marks, Bar">
        <Marks
          marks={['met', 'met', 'missed', 'met', 'open', 'future', 'future']}
          label={t.overview.met(3, 7)}
        />
        <Bar count={0} target={30} />
        <Bar count={12} target={30} />
        <Bar count={42} target={30} />
      </Part>
      <Part name="Icon">
        <div class="gallery-line">
          {Object.entries({ ...homeIcons, ...icons }).map(([name, path]) => (
            <Icon key={name} path={path} />
          ))}
        </div>
      </Part>
    </>
  );
}
