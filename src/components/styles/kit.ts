// The styles of the kit, before those of what is made of it, in whatever order the parts of the page are loaded.
import.meta.glob('../ui/**/*.module.css', { eager: true });
