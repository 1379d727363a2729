import { useInstallMessages } from '../../messages/install-messages.ts';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { howItRunsHere } from '../keeping/how-it-runs.ts';

/** Leads to how the app is installed, where it is not (IN1). */
export function InstallCell() {
  const i = useInstallMessages();
  if (howItRunsHere() === 'installed') return null;
  return (
    <CellGroup>
      <Cell href="/me/install" detail={i.cell}>
        {i.title}
      </Cell>
    </CellGroup>
  );
}
