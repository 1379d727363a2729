import { useMessages } from '../../messages/language.ts';
import type { HomeModel } from './home-model.ts';

/** The seven 进 and their sum; eight grey cells until the phone has been read. */
export function CategoryGrid({ model }: { model: HomeModel | null }) {
  const t = useMessages();
  if (!model) return <div class="home-grid home-grid-empty" aria-hidden="true" />;
  const total = { id: 'total', label: t.home.total, count: model.total, href: model.allHref };
  const cells = model.categories.map(({ id, title, count, href }) => ({
    id,
    label: t.titleOf(title),
    count,
    href,
  }));
  return (
    <nav class="home-grid" aria-label={model.semester ? t.home.grid : t.home.gridAll}>
      {[...cells, total].map(({ id, label, count, href }) => (
        <a key={id} class={`home-cell${count === 0 ? ' home-cell-none' : ''}`} href={href}>
          <span class="home-count">{count}</span>
          <span>{label}</span>
        </a>
      ))}
    </nav>
  );
}
