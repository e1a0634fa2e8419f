import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers.js';

/**
 * Keeps every field of an entity when an activity is sent to a channel. The SDK says so itself where activities have
 * entities, but its serializer looks the class up by name and finds this mapper, which names three fields and drops
 * the others.
 */
export function sendWholeEntities(): void {
  Entity.type.additionalProperties = { type: { name: 'Object' } };
}
