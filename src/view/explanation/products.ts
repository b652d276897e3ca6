/** The products of a card, which a person can unfold; once they have, those of the next value are unfolded, too. */
export interface Products {
  /** Unfolds or folds the products that the card has got. */
  apply(): void;
  /** Unfolds the products, or folds them; false where the card has none. */
  toggle(): boolean;
}

/** @param onToggle called when the card has another size */
export function createProducts(card: HTMLElement, onToggle: () => void): Products {
  let unfolded = false;
  const details = (): HTMLDetailsElement | null => card.querySelector('details');
  const apply = (): void => {
    details()?.toggleAttribute('open', unfolded);
  };
  // Caught on its way down: the event does not bubble.
  card.addEventListener(
    'toggle',
    () => {
      unfolded = details()?.open ?? unfolded;
      onToggle();
    },
    true,
  );
  return {
    apply,
    toggle() {
      if (!details()) return false;
      unfolded = !unfolded;
      apply();
      return true;
    },
  };
}
