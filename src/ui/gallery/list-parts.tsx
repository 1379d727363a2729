import { useEnrolMessages } from '../messages/enrol-messages.ts';
import { useMeMessages } from '../messages/me-messages.ts';
import { useVisitMessages } from '../messages/visit-messages.ts';
import { Banner } from '../shared/banner.tsx';
import { Button } from '../shared/button.tsx';
import { Cell, CellGroup } from '../shared/cell.tsx';
import { Icon } from '../shared/icon.tsx';
import { placeIcon } from '../shared/icons.ts';
import { addRow, type ListRow } from '../shared/list-row.ts';
import { ResumedBanner } from '../shared/resumed-banner.tsx';
import { Skeleton } from '../shared/skeleton.tsx';
import { Steps } from '../shared/steps.tsx';
import { WindowList } from '../shared/window-list.tsx';
import { Part } from './part.tsx';

const nothing = () => undefined;

/** What stands in lists and between them. */
export function ListParts() {
  const v = useVisitMessages();
  const m = useMeMessages();
  const e = useEnrolMessages();
  return (
    <>
      <Part name="CellGroup, Cell">
        <CellGroup title={m.sync}>
          <Cell>{m.phone}</Cell>
          <Cell detail={m.deskDetail} end={v.peopleUnit}>
            {m.desk}
          </Cell>
          <Cell start={<Icon path={placeIcon} />} detail={m.deskDetail} href="/gallery">
            {m.desk}
          </Cell>
          <Cell onClick={nothing} end={v.peopleUnit}>
            {m.handIn.title}
          </Cell>
          <Cell end={<Button look="text">{m.syncNow}</Button>}>{m.lastSync}</Cell>
        </CellGroup>
      </Part>
      <Part name="Banner, ResumedBanner">
        <Banner>{v.unknownLead}</Banner>
        <Banner look="due">{v.badCode}</Banner>
        <Banner look="due" actions={<Button look="text">{v.scanAgain}</Button>}>
          {v.badCode}
        </Banner>
        <ResumedBanner onStartOver={nothing} />
      </Part>
      <Part name="Steps">
        <Steps steps={[e.browser.stepMenu, e.browser.stepOpen, e.browser.otherwise]} />
      </Part>
      <Part name="WindowList">
        <Rows sections={[m.sync, m.phone]} items={Object.values(v.scopes)} />
      </Part>
      <Part name="Skeleton">
        <Skeleton />
      </Part>
    </>
  );
}

const drawRow = (item: string) => <Cell>{item}</Cell>;
const headingOf = (section: string) => section;

function Rows({ sections, items }: { sections: string[]; items: string[] }) {
  const v = useVisitMessages();
  const rows: ListRow<string>[] = [];
  for (const section of sections)
    for (const item of items) addRow(rows, { id: section + item, item, section });
  return <WindowList label={v.place} rows={rows} headingOf={headingOf} draw={drawRow} />;
}
