import { useUpdateMessages } from '../../messages/update-messages.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { applyUpdate } from '../../shared/update-banner.tsx';

export function UpdatePart() {
  const u = useUpdateMessages();
  const { update } = useServices();
  if (!update.available.value) return null;
  return (
    <CellGroup>
      <Cell
        end={
          <Button look="text" onClick={() => void applyUpdate(update, u)}>
            {u.action}
          </Button>
        }
      >
        {u.title}
      </Cell>
    </CellGroup>
  );
}
