import { attributes, type PropertyName, propertyNames, type Settings } from '../attributes/attributes';

/** The properties that reflect an attribute of the same meaning; a value that makes no sense gives the default. */
export type Reflected = { -readonly [Key in Exclude<PropertyName, 'position'>]: Settings[Key] };

/** Gives a class of elements an accessor for every attribute. The position is not one: it moves on by itself. */
export function reflectAttributes(prototype: HTMLElement): void {
  for (const key of propertyNames) {
    if (key === 'position') continue;
    const { name, read, write } = attributes[key];
    Object.defineProperty(prototype, key, {
      configurable: true,
      enumerable: true,
      get(this: HTMLElement) {
        return read(this.getAttribute(name));
      },
      set(this: HTMLElement, value: never) {
        const text = write(value);
        if (text === null) this.removeAttribute(name);
        else this.setAttribute(name, text);
      },
    });
  }
}

const upgradable: readonly string[] = [...propertyNames, 'weights', 'tokenizer'];

/**
 * Sets the properties again that were set before the element was defined. They are plain ones on the element itself, and
 * would hide the accessors of their names.
 */
export function upgradeProperties(element: HTMLElement): void {
  const holder = element as unknown as Record<string, unknown>;
  for (const name of upgradable) {
    if (!Object.hasOwn(element, name)) continue;
    const value = holder[name];
    delete holder[name];
    holder[name] = value;
  }
}
