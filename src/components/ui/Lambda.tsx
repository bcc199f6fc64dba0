import type { SVGProps } from 'react';

/** The letter λ in the weight of the other icons. */
export function Lambda(props: SVGProps<SVGSVGElement>) {
  return (
    <svg
      viewBox="0 0 24 24"
      width={24}
      height={24}
      fill="none"
      stroke="currentColor"
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      <path d="M5 20 12.5 8.5" />
      <path d="M7 4h2.2c1 0 1.7.5 2.1 1.5L16.6 18c.4 1 1.1 1.6 2.2 1.6h.7" />
    </svg>
  );
}
