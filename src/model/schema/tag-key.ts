/** True for keys of tags that AWS keeps for itself, in any case. https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html */
export const isReservedTagKey = (key: string): boolean => /^aws:/i.test(key);
