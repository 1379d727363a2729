import { useMessages } from '../../messages/language.ts';
import { useServices } from '../../services.ts';
import { Button } from '../../shared/button.tsx';
import { Cell, CellGroup } from '../../shared/cell.tsx';
import { applyUpdate } from '../../shared/update-banner.tsx';

export function UpdatePart() {
  const t = useMessages();
  const { update } = useServices();
  if (!update.available.value) return null;
  return (
    <CellGroup>
      <Cell
        end={
          <Button look="text" onClick={() => void applyUpdate(update, t)}>
            {t.update.action}
          </Button>
        }
      >
        {t.update.title}
      </Cell>
    </CellGroup>
  );
}
