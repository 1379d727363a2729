/** A UUIDv7, https://www.rfc-editor.org/rfc/rfc9562#section-5.7 */
export { v7 as newId } from 'uuid';
