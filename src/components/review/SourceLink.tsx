/** The page that states a fact, at AWS or in the registry; opened by a press only. */
export function SourceLink({ href }: { href: string }) {
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {new URL(href).hostname}
      <span className="sr"> Opens the documentation.</span>
    </a>
  );
}
