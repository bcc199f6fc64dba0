/** Where an authorizer finds in a request what it decides by. */

export const identitySource = 'identity_source';

/** Where tokens usually are, in the spelling of HTTP APIs. */
export const usualIdentitySource = '$request.header.Authorization';
